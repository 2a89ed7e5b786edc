using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>However a client spells the address of a file, it is the same file.</summary>
public sealed class DocumentUriTests
{
    [Theory]
    [InlineData("file:///w/a.commit", "/w/a.commit")]
    [InlineData("FILE:///w/a.commit", "/w/a.commit")]
    [InlineData("file:/w/a.commit", "/w/a.commit")]
    [InlineData("file://localhost/w/a.commit", "/w/a.commit")]
    [InlineData("file://LOCALHOST/w/a.commit", "/w/a.commit")]
    [InlineData("file:///w/./a.commit", "/w/a.commit")]
    [InlineData("file:///w/x/../a.commit", "/w/a.commit")]
    [InlineData("file:///w/%2E/a.commit", "/w/a.commit")]
    [InlineData("file:///w//a.commit", "/w/a.commit")]
    [InlineData("file:///w/%61.commit", "/w/a.commit")]
    [InlineData("file:///w/", "/w")]
    [InlineData("file:///w", "/w")]
    [InlineData("file:///", "/")]
    [InlineData("file:///w/a%20b.commit", "/w/a b.commit")]
    [InlineData("file:///w/a b.commit", "/w/a b.commit")]
    [InlineData("file:///w/a%3Ab.commit", "/w/a:b.commit")]
    [InlineData("file:///w/a%3ab.commit", "/w/a:b.commit")]
    [InlineData("file:///w/a:b.commit", "/w/a:b.commit")]
    [InlineData("file:///w/a%23b%3Fc.commit", "/w/a#b?c.commit")]
    [InlineData("file:///w/100%25.commit", "/w/100%.commit")]
    [InlineData("file:///w/100%.commit", "/w/100%.commit")]
    [InlineData("file:///w/a%252Fb.commit", "/w/a%2Fb.commit")]
    [InlineData("file:///w/%C3%A9t%c3%a9.commit", "/w/été.commit")]
    [InlineData("file:///w/été.commit", "/w/été.commit")]
    [InlineData("file:///w/%E4%B8%AD.commit", "/w/中.commit")]
    [InlineData("file:///w/中.commit", "/w/中.commit")]
    [InlineData("file:///w/%F0%9F%98%80.commit", "/w/😀.commit")]
    [InlineData("file:///w/e%CC%81.commit", "/w/e\u0301.commit")]
    [InlineData("file:///w/e\u0301.commit", "/w/e\u0301.commit")]
    [InlineData("file:///w/a%5Cb.commit", "/w/a\\b.commit")]
    [InlineData("file:///w/a+b.commit", "/w/a+b.commit")]
    [InlineData("file:///w/[a].commit", "/w/[a].commit")]
    [InlineData("file:///c%3A/w/a.commit", "/c:/w/a.commit")]
    [InlineData("file:///c:/w/a.commit", "/c:/w/a.commit")]
    [InlineData("file:///w/%FF.commit", "/w/%FF.commit")]
    [InlineData("file:///w/a.commit#L3", "/w/a.commit")]
    public void A_path(string uri, string path) => Assert.Equal(path, DocumentUri.PathOf(uri));

    /// <summary>What is no file of this machine stands for itself.</summary>
    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("file://server/share/a.commit")]
    [InlineData("vscode-remote://ssh/w/a.commit")]
    [InlineData("file:")]
    [InlineData("file://")]
    [InlineData("file:a.commit")]
    [InlineData("file:///w/a%00b.commit")]
    [InlineData("")]
    public void No_file(string uri)
    {
        Assert.Equal(uri, DocumentUri.PathOf(uri));
        Assert.False(DocumentUri.IsFile(uri));
    }

    [Theory]
    [InlineData("/w/a.commit")]
    [InlineData("/w/a b.commit")]
    [InlineData("/w/a#b?c%20.commit")]
    [InlineData("/w/a\\b.commit")]
    [InlineData("/w/été 中 😀 e\u0301.commit")]
    [InlineData("/c:/w/a.commit")]
    [InlineData("/")]
    public void From_a_path_and_back(string path) => Assert.Equal(path, DocumentUri.PathOf(DocumentUri.Of(path)));
}
