namespace CommitLang.Events.Text;

/// <summary>The host of an address on the web, which stands for its publisher.</summary>
internal static class UrlHost
{
    /// <summary>
    /// The host in lower case, without <c>www.</c>, name of a user and port. What is no address but a name (some rows of GDELT have one) stays.
    /// </summary>
    internal static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> url, Scratch scratch)
    {
        int scheme = url.IndexOf("://"u8);
        if (scheme < 0 && url.Contains((byte)' '))
        {
            return url;
        }

        var host = scheme >= 0 ? url[(scheme + 3)..] : url;
        int end = host.IndexOfAny("/?#"u8);
        host = end >= 0 ? host[..end] : host;
        host = host[(host.LastIndexOf((byte)'@') + 1)..];
        int port = host.LastIndexOf((byte)':');
        host = port >= 0 && !host.Contains((byte)']') ? host[..port] : host;
        if (host.ContainsAnyInRange((byte)'A', (byte)'Z'))
        {
            var lower = scratch.Take(host.Length);
            for (int i = 0; i < host.Length; i++)
            {
                lower[i] = host[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(host[i] | 0x20) : host[i];
            }

            host = lower;
        }

        return host.StartsWith("www."u8) && host.Length > 4 ? host[4..] : host;
    }
}
