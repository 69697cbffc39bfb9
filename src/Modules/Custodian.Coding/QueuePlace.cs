namespace Custodian.Coding;

/// <summary>Order, page and service filter of the queue, from its address.</summary>
sealed record QueuePlace(string? Service, string? Sort, int? Page);
