using Custodian.Encounters;

namespace Custodian.Coding.ListQueue;

/// <summary>What the queue page was asked for.</summary>
public sealed record QueueQuestion(QueueView View, EncounterClass? Class, string Service, string Sort, int Page);
