using System.Text;
using CommitLang.Generator;
using CommitLang.Generator.Model;

var root = Outputs.FindRoot(Directory.GetCurrentDirectory());
if (root is null)
{
    await Console.Error.WriteLineAsync("no folder above this one holds grammar/commitlang.grammar");
    return 2;
}

var grammar = GrammarReader.Read(await File.ReadAllTextAsync(Path.Combine(root, Outputs.GrammarPath)));
var outputs = Outputs.From(grammar);
if (args is ["--check"])
{
    var stale = Outputs.FindDifferences(root, outputs);
    foreach (var path in stale)
    {
        await Console.Error.WriteLineAsync($"{path} is out of date: run `dotnet run --project src/CommitLang.Generator`");
    }

    return stale.Count == 0 ? 0 : 1;
}

foreach (var stale in Outputs.FindDifferences(root, outputs).Where(path => !outputs.ContainsKey(path)))
{
    File.Delete(Path.Combine(root, stale));
}

foreach (var (path, text) in outputs)
{
    var file = Path.Combine(root, path);
    Directory.CreateDirectory(Path.GetDirectoryName(file) ?? root);
    if (!File.Exists(file) || await File.ReadAllTextAsync(file) != text)
    {
        await File.WriteAllTextAsync(file, text, new UTF8Encoding(false));
    }
}

return 0;
