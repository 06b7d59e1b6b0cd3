namespace PrivacyRequests.Web.House;

/// <summary>The office: queue, case file, and one page per act.</summary>
public static partial class Links
{
    public const string Queue = "/admin";

    public static string Case(string reference) => $"/admin/requests/{reference}";

    public static string Act(string reference, CaseAct act) => $"/admin/requests/{reference}/{act switch
    {
        CaseAct.CorrectReceiptDate => "receipt-date",
        CaseAct.RecordAuthority => "authority",
        CaseAct.ClearLegalReview => "legal-review",
        CaseAct.CheckIdentity => "identity",
        CaseAct.RecordDeclaration => "declaration",
        CaseAct.FindAddressOwn => "address",
        CaseAct.ConfirmMatch => "match",
        CaseAct.StopAsSuspicious => "suspicious",
        CaseAct.FallBackToCategories => "categories-instead",
        CaseAct.AskTheConsumer => "ask",
        CaseAct.Extend => "extend",
        CaseAct.Answer => "answer",
        CaseAct.Deny => "deny",
        CaseAct.HandOverToMedicalRecords => "medical-records",
        CaseAct.WriteStatusUpdate => "write",
        CaseAct.AddNote => "note",
        CaseAct.Assign => "assign",
        CaseAct.Restrict => "restrict",
        CaseAct.TakeFromSetAside => "set-aside",
        CaseAct.RecordPapers => "papers",
        CaseAct.CompareHeldValue => "compare",
        CaseAct.AskFee => "fee",
        CaseAct.Hold => "hold",
        CaseAct.Dispute => "dispute",
        CaseAct.LogDispute => "dispute/log",
        CaseAct.CarryOut => "systems",
    }}";
}

/// <summary>The acts on one case that have a page; each page stands in Areas/Admin/Pages/Requests under the act's name.</summary>
public enum CaseAct
{
    CorrectReceiptDate,
    RecordAuthority,
    ClearLegalReview,
    CheckIdentity,
    RecordDeclaration,
    FindAddressOwn,
    ConfirmMatch,
    StopAsSuspicious,
    FallBackToCategories,
    AskTheConsumer,
    Extend,
    Answer,
    Deny,
    HandOverToMedicalRecords,
    WriteStatusUpdate,
    AddNote,
    Assign,
    Restrict,
    TakeFromSetAside,
    RecordPapers,
    CompareHeldValue,
    AskFee,
    Hold,
    Dispute,
    LogDispute,
    CarryOut,
}
