using System.Collections.Frozen;

namespace CommitLang.Analysis;

/// <summary>The ids of what nothing can silence, so that settings which try are told why. A test holds them against the pages.</summary>
internal static class ErrorIds
{
    internal static FrozenSet<string> All { get; } = new[]
    {
        "CL0001", "CL0002", "CL0003", "CL0004", "CL0005", "CL0006", "CL0007", "CL0008", "CL0009", "CL0010", "CL0011", "CL0012",
        "CL0013", "CL0014", "CL0015", "CL0016", "CL0017", "CL0018", "CL0019", "CL0901", "CL0902", "CL1001", "CL1002", "CL1003",
        "CL1004", "CL1005", "CL1006", "CL1007", "CL1008", "CL1009", "CL1010", "CL1011", "CL1012", "CL1013", "CL1014", "CL1015",
        "CL1016", "CL1017", "CL1018", "CL1020", "CL1021", "CL1022", "CL1023", "CL1024", "CL1025", "CL1026", "CL1027", "CL1028",
        "CL1029", "CL1030", "CL1031", "CL1032", "CL1033", "CL1035", "CL1036", "CL1037", "CL1038", "CL1039", "CL1040", "CL1041",
        "CL1042", "CL1043", "CL1044", "CL1045", "CL1046", "CL1047", "CL1048", "CL1049", "CL1050", "CL2001", "CL2002", "CL2003",
        "CL2004", "CL2005", "CL2006", "CL2007", "CL2008", "CL2009", "CL2010", "CL2011", "CL2012", "CL2901", "CL4001", "CL4002",
        "CL4003", "CL4004", "CL5001", "CL5002", "CL5003", "CL5004", "CL5005", "CL5006", "CL5007", "CL5101", "CL5102", "CL5103",
        "CL6001", "CL6002", "CL6003", "CL6004", "CL6005", "CL6006",
    }.ToFrozenSet(StringComparer.Ordinal);
}
