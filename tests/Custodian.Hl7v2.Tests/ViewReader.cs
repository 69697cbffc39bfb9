using System.Reflection;

namespace Custodian.Hl7v2.Tests;

static class ViewReader
{
    /// <summary>Reads every property of every view and every leaf of every segment, as text.</summary>
    public static void ReadAll(Hl7Message message)
    {
        object[] views = [message, message.Pid, message.Pv1, message.Evn, message.Mrg, message.Txa];
        foreach (var view in views)
        {
            ReadProperties(view);
        }

        foreach (var segment in message.AllSegments)
        {
            object[] more = [new Obx(segment), new Obr(segment), new In1(segment), new Dg1(segment), new Pid(segment), new Pv1(segment), new Txa(segment)];
            foreach (var view in more)
            {
                ReadProperties(view);
            }

            ReadLeaves(segment);
        }
    }

    static void ReadProperties(object view)
    {
        foreach (var property in view.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!property.PropertyType.IsByRefLike && property.GetIndexParameters().Length == 0)
            {
                property.GetValue(view);
            }
        }
    }

    static void ReadLeaves(Hl7Segment segment)
    {
        for (var number = 1; segment.Field(number) is { Presence: not Hl7Presence.Absent } field; number++)
        {
            foreach (var repetition in field.Repetitions)
            {
                Assert.NotNull(repetition.WholeText);
                for (var component = 1; component <= repetition.ComponentCount; component++)
                {
                    _ = repetition.Component(component).Text;
                }
            }
        }
    }
}
