namespace Custodian.Access.Users;

/// <summary>The people of the synthetic hospital, one per role.</summary>
static class DemoUsers
{
    public static readonly IReadOnlyList<(string Name, string Display, string Role)> All =
    [
        ("registrar.abbott", "Lena Abbott", "registrar"),
        ("clerk.haddad", "Samir Haddad", "clerk"),
        ("analyst.moreau", "Claire Moreau", "mpi-analyst"),
        ("integrity.sato", "Kenji Sato", "data-integrity"),
        ("scanner.lindqvist", "Maja Lindqvist", "scanner"),
        ("coder.dube", "Nomvula Dube", "coder"),
        ("lead.nakagawa", "Tomo Nakagawa", "coding-lead"),
        ("auditor.ferreira", "Ines Ferreira", "auditor"),
        ("roi.kowalczyk", "Piotr Kowalczyk", "roi"),
        ("biller.marchetti", "Julia Marchetti", "biller"),
        ("transcriptionist.osei", "Adwoa Osei", "transcriptionist"),
        ("physician.adeyemi", "Sade Adeyemi-Clark", "physician"),
        ("privacy.lund", "Ingrid Lund", "privacy-officer"),
        ("director.varga", "Katalin Varga", "him-director"),
        ("administrator.reyes", "Mateo Reyes", "administrator"),
        ("interface.engine", "Interface engine", "interface"),
    ];
}
