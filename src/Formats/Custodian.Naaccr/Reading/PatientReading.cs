using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>Reads one patient with tumors: items first, then extensions, then tumors (naaccr_data_1.8.xsd).</summary>
sealed class PatientReading(FileBuffer buffer, MarkupScanner markup, ItemReading items, ItemFindings findings)
{
    /// <summary>Reads from the start tag of a patient to its end.</summary>
    public Step Read(Patient patient, ItemCatalog catalog, in Markup tag, ref int position)
    {
        if (markup.Attributes.Count > 0 && findings.Misplaced("NAA-0022", tag.At, "Patient has an attribute, and may have none. Remove it.") is not Step.Done and var misplaced)
        {
            return misplaced;
        }

        patient.Clear(catalog, buffer.Bytes, buffer.Start, buffer.Line);
        patient.Start = tag.At;
        position = tag.After;
        return tag.Kind == MarkupKind.Empty ? Step.Done : Content(patient, tag, ref position);
    }

    Step Content(Patient patient, in Markup tag, ref int position)
    {
        for (var itemsAllowed = true; ;)
        {
            if (items.Read(patient, NaaccrLevel.Patient, itemsAllowed, ref position, out var next) is not Step.Done and var step)
            {
                return step;
            }

            if (next.Kind == MarkupKind.End)
            {
                return Close(tag, next, ref position);
            }

            itemsAllowed = false;
            var kind = items.Scope.KindOf(next, markup);
            var read = kind switch
            {
                ElementKind.Tumor => ReadTumor(patient, next, ref position),
                ElementKind.Extension when patient.Tumors.Count == 0 => Extension(patient, next, ref position),
                _ => Unexpected(kind, next, ref position),
            };
            if (read != Step.Done)
            {
                return read;
            }
        }
    }

    Step ReadTumor(Patient patient, in Markup tag, ref int position)
    {
        if (markup.Attributes.Count > 0 && findings.Misplaced("NAA-0022", tag.At, "Tumor has an attribute, and may have none. Remove it.") is not Step.Done and var misplaced)
        {
            return misplaced;
        }

        var tumor = patient.NextTumor();
        tumor.Reset(patient.Catalog, buffer.Bytes, buffer.Start, buffer.Line);
        position = tag.After;
        for (var itemsAllowed = tag.Kind == MarkupKind.Start; tag.Kind == MarkupKind.Start; itemsAllowed = false)
        {
            if (items.Read(tumor, NaaccrLevel.Tumor, itemsAllowed, ref position, out var next) is not Step.Done and var step)
            {
                return step;
            }

            if (next.Kind == MarkupKind.End)
            {
                return Close(tag, next, ref position);
            }

            var kind = items.Scope.KindOf(next, markup);
            if ((kind == ElementKind.Extension ? Extension(tumor, next, ref position) : Unexpected(kind, next, ref position)) is not Step.Done and var read)
            {
                return read;
            }
        }

        return Step.Done;
    }

    /// <summary>Keeps an element of another namespace with everything in it.</summary>
    public Step Extension(ItemSet set, in Markup tag, ref int position)
    {
        if (markup.SkipElement(tag, ref position) is not Step.Done and var step)
        {
            return step;
        }

        set.AddExtension(tag.At, position - tag.At);
        return Step.Done;
    }

    /// <summary>An element that must not stand here; where reading goes on, it is left out with everything in it.</summary>
    public Step Unexpected(ElementKind kind, in Markup tag, ref int position)
    {
        var name = System.Text.Encoding.UTF8.GetString(markup.Text(tag.Name, tag.NameLength));
        var what = kind == ElementKind.Unknown
            ? $"The element {name} is not known. Correct its name, or put it into a declared namespace of its own."
            : $"The element {name} must not stand here. Items come first, then extensions, then patients or tumors.";
        return items.LeaveOut("NAA-0021", tag, what, null, ref position);
    }

    Step Close(in Markup tag, in Markup end, ref int position)
    {
        position = end.After;
        return markup.SameName(tag, end) ? Step.Done : markup.Malformed(end.At, "The end tag does not fit the element that is open here.");
    }
}
