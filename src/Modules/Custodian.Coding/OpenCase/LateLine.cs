using Custodian.Kernel;

namespace Custodian.Coding.OpenCase;

public sealed record LateLine(DocumentId Document, string Title, string Event, DateTime At);
