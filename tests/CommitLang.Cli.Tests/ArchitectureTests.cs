using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace CommitLang.Cli.Tests;

/// <summary>Arrows point one way, and the core stays pure.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Uses = new(StringComparer.Ordinal)
    {
        ["CommitLang.Syntax"] = ["Pidgin"],
        ["CommitLang.Engine"] = [],
        ["CommitLang.Events"] = ["CommitLang.Engine", "ZstdSharp.Port", "ZstdSharp", "System.IO.Hashing"],
        ["CommitLang"] = ["CommitLang.Syntax", "CommitLang.Engine", "CommitLang.Events"],
        ["CommitLang.Testing"] = ["CommitLang", "CommitLang.Syntax", "CommitLang.Events"],
        ["CommitLang.LanguageServer"] = ["CommitLang", "CommitLang.Syntax"],
        ["CommitLang.Cli"] = ["CommitLang", "CommitLang.LanguageServer", "CommitLang.Syntax", "CommitLang.Events", "System.CommandLine", "Spectre.Console", "Microsoft.Extensions.FileSystemGlobbing", "DiffPlex"],
    };

    /// <summary>What comes with what the command and the language server use: the verdicts and reasons in the compiler's answers are the engine's.</summary>
    private static readonly string[] ThroughTheLibrary = ["CommitLang.Engine", "Spectre.Console.Ansi"];

    private static readonly string[] ImpureTypes =
    [
        "System.Console", "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream",
        "System.Diagnostics.Process", "System.Environment", "System.Random", "System.TimeZoneInfo", "System.TimeProvider", "System.Diagnostics.Stopwatch",
    ];

    private static readonly string[] ImpureMembers = ["get_Now", "get_UtcNow", "get_Today", "get_CurrentCulture", "get_CurrentUICulture"];

    /// <summary>What the core may call of an impure type all the same.</summary>
    private static readonly string[] Allowed =
        ["System.Environment.get_ProcessorCount", "System.Environment.get_CurrentManagedThreadId", "System.Environment.get_NewLine"];

    public static TheoryData<string> Projects => new(Uses.Keys);

    public static TheoryData<string> CoreProjects => new(Uses.Keys.Where(name => name is not ("CommitLang.Cli" or "CommitLang.Testing")));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_stands_below_it(string project)
    {
        var file = XDocument.Load(Path.Combine(Root(), "src", project, project + ".csproj"));
        var referred = file.Descendants()
            .Where(e => e.Name.LocalName is "ProjectReference" or "PackageReference" && (string?)e.Attribute("PrivateAssets") != "all")
            .Select(e => Path.GetFileNameWithoutExtension(((string?)e.Attribute("Include") ?? "").Replace(".csproj", ".x", StringComparison.Ordinal)
                + (e.Name.LocalName == "PackageReference" ? ".x" : "")));
        Assert.Empty(referred.Except(Uses[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_calls_only_what_stands_below_it(string project)
    {
        using var assembly = Open(project);
        var reader = assembly.GetMetadataReader();
        var called = reader.AssemblyReferences
            .Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))
            .Where(name => !IsPartOfDotNet(name));
        Assert.Empty(called.Except(Uses[project]).Except(project is "CommitLang.Cli" or "CommitLang.LanguageServer" ? ThroughTheLibrary : []));
    }

    [Fact]
    public void The_engine_shows_nothing_but_verdicts_and_reasons()
    {
        using var assembly = Open("CommitLang.Engine");
        var reader = assembly.GetMetadataReader();
        var shown = reader.TypeDefinitions
            .Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(["CommitLang.Reason", "CommitLang.Verdict"], shown);
    }

    [Theory]
    [MemberData(nameof(CoreProjects))]
    public void The_core_knows_no_console_no_file_no_clock_and_no_process(string project)
    {
        using var assembly = Open(project);
        var reader = assembly.GetMetadataReader();
        var found = new List<string>();
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
            {
                continue;
            }

            var type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
            var typeName = $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
            var name = reader.GetString(member.Name);
            if ((ImpureTypes.Contains(typeName) || ImpureMembers.Contains(name)) && !Allowed.Contains($"{typeName}.{name}"))
            {
                found.Add($"{typeName}.{name}");
            }
        }

        Assert.Empty(found);
    }

    private static bool IsPartOfDotNet(string name) =>
        name is "netstandard" or "mscorlib" or "Microsoft.Win32.Primitives" || (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.CommandLine");

    private static PEReader Open(string project) =>
        new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, project + ".dll")));

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../.."));
}
