namespace Custodian.Naaccr.Cases;

/// <summary>A tumor of a patient.</summary>
public sealed class Tumor : ItemSet;
