using Custodian.Store.Slices;

namespace Custodian.Store.Notices;

/// <summary>
/// Tells people what happened to their work, in the transaction in which it happened. What a person has to do is a line of a work list, not a
/// notice; and nobody is told of their own doing.
/// </summary>
public static class Notices
{
    /// <param name="user">Sign-in name; nothing is told when it is empty or the caller's own.</param>
    /// <param name="subject">"Account 2609-04418"; no patient data.</param>
    /// <param name="text">What happened, with the name of who did it.</param>
    public static void Tell(SliceContext s, string user, string subject, string text, string href)
    {
        if (user.Length > 0 && user != s.Caller.Name)
        {
            s.Db.Add(new Notice { Id = s.Ids.Next(), User = user, At = s.Now, Subject = subject, Text = text, Href = href });
        }
    }
}
