using System.Text;

namespace Custodian.Ui;

/// <summary>
/// The address of a list with its view, filters and order, so that every header, chip and pager link keeps what it does not change.
/// Holds ids and codes only: no name, MRN or search term belongs in a URL.
/// </summary>
public sealed class PageUrl
{
    readonly string _path;
    readonly KeyValuePair<string, string>[] _query;

    public PageUrl(string path, params IEnumerable<KeyValuePair<string, string>> query)
    {
        _path = path;
        _query = [.. query];
    }

    /// <summary>The address without its query.</summary>
    public string Path => _path;

    public IEnumerable<KeyValuePair<string, string>> Query => _query;

    /// <summary>The first value under the key, or null.</summary>
    public string? this[string key] => Array.Find(_query, pair => pair.Key == key) is { Key: not null } found ? found.Value : null;

    /// <summary>The same list with one value replaced. Anything but the page itself starts again at the first page.</summary>
    public PageUrl With(string key, string value) => new(_path, [.. Kept(key), KeyValuePair.Create(key, value)]);

    /// <summary>The same list without a key, from its first page.</summary>
    public PageUrl Without(string key) => new(_path, Kept(key));

    /// <summary>Another address with the same query.</summary>
    public string To(string path) => new PageUrl(path, _query).ToString();

    public override string ToString()
    {
        var text = new StringBuilder(_path);
        var mark = '?';
        foreach (var (key, value) in _query)
        {
            text.Append(mark).Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return text.ToString();
    }

    IEnumerable<KeyValuePair<string, string>> Kept(string key) => _query.Where(pair => pair.Key != key && pair.Key != "page");
}
