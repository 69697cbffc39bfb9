namespace Custodian.Naaccr.Dictionaries;

/// <summary>What a value is made of (NAACCR XML dictionary schema 1.8, <c>datatypeType</c>).</summary>
public enum NaaccrDataType
{
    /// <summary>Anything, up to the length.</summary>
    Text,

    /// <summary>Digits, exactly as many as the length.</summary>
    Digits,

    /// <summary>Capital letters, exactly as many as the length.</summary>
    Alpha,

    /// <summary>Capital letters and digits, exactly as many as the length.</summary>
    Mixed,

    /// <summary>Digits with an optional decimal part, up to the length.</summary>
    Numeric,

    /// <summary>YYYY, YYYYMM or YYYYMMDD of the years 1800 to 2099; the day is not checked against the month.</summary>
    Date,

    /// <summary>ISO 8601 date, with an optional time and zone.</summary>
    DateTime,
}
