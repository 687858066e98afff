using System.Collections.Frozen;

namespace Readout.Scoring.Leaders;

/// <summary>REIGN's abbreviations of countries (those of the Correlates of War, mostly) that differ from ISO 3166-1's.</summary>
public static class ReignCountries
{
    private static readonly FrozenDictionary<string, string> Differing = (
        "AAB ATG, ALG DZA, ANG AGO, AUL AUS, AUS AUT, BAH BHR, BAR BRB, BFO BFA, BHM BHS, BHU BTN, BNG BGD, BOS BIH, BOT BWA, BRU BRN, BUI BDI, BUL BGR, " +
        "CAM KHM, CAO CMR, CAP CPV, CDI CIV, CEN CAF, CHA TCD, CON COG, COS CRI, CRO HRV, CZR CZE, DEN DNK, DRC COD, DRV VNM, EQG GNQ, ETM TLS, FIJ FJI, " +
        "FRN FRA, GAM GMB, GMY DEU, GRG GEO, GRN GRD, GUA GTM, GUI GIN, HAI HTI, HON HND, ICE ISL, INS IDN, IRE IRL, KOS XKX, KUW KWT, KYR KGZ, KZK KAZ, " +
        "LAT LVA, LEB LBN, LES LSO, LIB LBY, LIT LTU, MAA MRT, MAC MKD, MAD MDV, MAG MDG, MAL MYS, MAS MUS, MAW MWI, MLD MDA, MNC MCO, MNG MNE, MON MNG, " +
        "MOR MAR, MSI MHL, MYA MMR, MZM MOZ, NAU NRU, NEP NPL, NEW NZL, NIG NGA, NIR NER, NTH NLD, OMA OMN, PAL PLW, PAR PRY, PHI PHL, POR PRT, ROK KOR, " +
        "ROM ROU, SAF ZAF, SAL SLV, SEY SYC, SIE SLE, SIN SGP, SKN KNA, SLO SVK, SLU LCA, SLV SVN, SNM SMR, SOL SLB, SPN ESP, SRI LKA, SUD SDN, SVG VCT, " +
        "SWA SWZ, SWD SWE, SWZ CHE, TAJ TJK, TAZ TZA, THI THA, TOG TGO, TRI TTO, UAE ARE, UKG GBR, URU URY, VAN VUT, YUG SRB, ZAM ZMB, ZIM ZWE")
        .Split(", ").ToFrozenDictionary(pair => pair[..3], pair => pair[4..], StringComparer.Ordinal);

    /// <summary>The ISO code of one of REIGN's abbreviations; most are the same.</summary>
    public static string Iso(string abbreviation) => Differing.GetValueOrDefault(abbreviation, abbreviation);
}
