using Custodian.Coding.ListQueue;
using Custodian.Ui;
using Microsoft.AspNetCore.Components;

namespace Custodian.Coding;

/// <summary>States and views in words with their fixed icons.</summary>
static class CaseWords
{
    public static (StateKind Kind, string Text) Of(CaseState state) => state switch
    {
        CaseState.NotReady => (StateKind.Idle, "Not ready"),
        CaseState.Ready => (StateKind.Ready, "Ready"),
        CaseState.InProgress => (StateKind.Progress, "In progress"),
        CaseState.Pended => (StateKind.Warn, "Pended"),
        CaseState.Coded => (StateKind.Ok, "Final coded"),
        _ => (StateKind.Idle, "Cancelled"),
    };

    public static MarkupString State(CaseState state) => Of(state) is var (kind, text) ? Cell.State(kind, text) : Cell.Blank;

    public static string View(QueueView view) => view switch
    {
        QueueView.InProgress => "In progress",
        QueueView.Late => "Late documents",
        QueueView.NotReady => "Not ready",
        _ => view.ToString(),
    };
}
