namespace CommitLang.Syntax.Tests;

/// <summary>Texts that hold every construct, for tests of properties.</summary>
internal static class Samples
{
    public const string Everything = """"
        ## Words and deeds of every kind.
        ## On two lines.
        import "common.commit"
        import std/countries

        as of 2024-12-31 known by 2025-01-31   # one per check
        accept C3
        require 2 sources
        actor US "United States" aka "Washington", "the \"States\"" code "USA"
        actor State-Department organ of US from 1789
        actor Blinken "Antony Blinken" speaks for US from 2021-01-26 until 2025-01-20
        actor Contractor acts for US member of Club from 2020
        conduct attack
        conduct export-control(technology, target) "a gloss" is control, act mutual code "1631"
        topic chips "semiconductors" is technology, goods
        unit kg-UF6 = 0.676 kg-U
        measure stockpile "enriched uranium" in kg
        measure level in %
        measure trade in USD total mutual
        source csm "Talks raise hope" publisher "The Monitor" url "https://example.org/a" published 2023-06-20 grade B2
        source long """a title
        over two lines""" published 2023-06
        agreement JCPOA "Joint Plan" from 2016-01-16 until 2018-05-08
          party Iran from 2016-01-16
          # a comment inside
          party US until 2018-05-08
        US: not decoupling
        2023-06-19 Blinken, US: will not decoupling or sanction toward China, Iran told EU as no-decoupling [csm "not about"], [long]
        2023 each of Club: aims to pay(_, ?x, 2 bn USD, "text", -3..4 %) and report every year from 2014 until 2024
        2023-06 US: may export-control(chips) toward China according to US, Russia
        2023-06-01 US: keep hotline for 30 days during 2020/2021 within 2 weeks
        2023 Iran: stockpile <= 300 kg under JCPOA except export(uranium), loan
        2023 Iran: max(level) <= 3.67 % at 2023-Q2
        2023 Iran: count(visit) >= 2 by 2023-12-31 replacing US/not-decoupling
        2020 China: purchases with US >= 50 % of purchases at 2017 + 12 bn USD at 2020
        2020 EU: emissions <= emissions a year before - 1_500 t
        2023 US: will defend if China does invade(taiwan) toward Taiwan and not (w/A is not contradicted/breached or Iran has stockpile with X > 300 kg) within 10 days
        2023 US: talk whenever (China did a and China did b within 3 days) unless iran is consistent while at least 2 raid within 1 year
        2022-10-07/.. US did export-control(chips) toward China
        2023-05~ one of Club possibly did attack against US as strike corrects old
        202X US did not attack
        2023 US had trade with China of 690 bn USD
        2023 Iran possibly had stockpile about 290..310 kg [csm]
        2023 IAEA monitored Iran enrich toward X
        2023 Iran withheld stockpile
        2024 US withdraws JCPOA according to US
        2024 US suspends US+UK/not-attack
        2024 US resumes Iran/stockpile-<=-300-kg
        rule narrow: export-control(?t, _) counts as de-risking when ?t is narrow and ?t is not food or ?x in Club and ?v >= 3 kg
        rule: ?a did not attack toward ?b after ?b did attack toward ?a within 3 days counts as not retaliation toward ?b from 2020 until 2030 [csm]
        rule p: ?a did quota and ?a did tariff and ?a had trade with ?b >= 5 USD within 2 weeks counts as package unless ?a did x overrides a, b/2
        rule c: at least 3 raid(_) within 30 days counts as campaign according to China
        expect 2 of w/2023-Q1 consistent as of 2024-01-01 known by 2024-02-01 according to US [csm]
        expect no-decoupling unverified/no-evidence
        events "deeds.tsv" format gdelt measure trade with date = "Date", actor = "Who" [csm]
        2023-01-01 美国: not `by` as w
        # the end
        """";

    /// <summary>The text above in other line ends, and the programs beside the repository, if they are there.</summary>
    public static IEnumerable<string> All()
    {
        yield return Everything;
        yield return Everything.Replace("\n", "\r\n", StringComparison.Ordinal);
        yield return "\uFEFF" + Everything.Replace('\n', '\r');
        foreach (var file in Repository.SharedCases())
        {
            yield return File.ReadAllText(file);
        }
    }
}
