using Custodian.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Model;

/// <summary>What one module adds to the one database model: its own tables, named with its prefix, and the views others may join.</summary>
public interface IModuleModel
{
    /// <summary>Prefix of every table and view of the module, for example <c>patients</c>.</summary>
    string Module { get; }

    void Configure(ModelBuilder model);

    /// <summary>Views published to other modules. Created anew at every migration, so they may change freely.</summary>
    IReadOnlyList<PublishedView> Views => [];

    /// <summary>How the module's patient-scoped tables follow a merge.</summary>
    IReadOnlyList<MergeHandler> MergeHandlers => [];

    /// <summary>What the module has to say against a merge.</summary>
    IReadOnlyList<MergeCheck> MergeChecks => [];

    /// <summary>What the module has to say against taking a visit away.</summary>
    IReadOnlyList<VisitCheck> VisitChecks => [];

    /// <summary>What the module files under a patient and can move to another.</summary>
    IReadOnlyList<FiledItems> FiledItems => [];

    /// <summary>The patients in the house now, merges followed; null from a module that does not know.</summary>
    IQueryable<PatientId>? PatientsHere(CustodianDb db) => null;

    /// <summary>Where the module files something of a patient, by the id it was filed under; null from a module that files nothing which makes a patient lie at a place.</summary>
    IQueryable<PatientPlace>? PatientPlaces(CustodianDb db) => null;

    /// <summary>Records that are one person since a merge. Several queries rather than one, so that each is an index look-up for a record.</summary>
    IReadOnlyList<IQueryable<SamePerson>> SamePerson(CustodianDb db) => [];

    /// <summary>Where visits lie; null from a module that owns none.</summary>
    IQueryable<VisitPlace>? VisitPlaces(CustodianDb db) => null;
}

/// <summary>A view <c>&lt;module&gt;_v_&lt;name&gt;</c> in SQL that SQLite and PostgreSQL both read.</summary>
public sealed record PublishedView(string Name, string Sql);
