namespace Custodian.Primaries.Tests;

public class WholePatients
{
    [Fact]
    public void One_tumour_is_the_only_primary()
    {
        var review = Review("20180301 C504 8500/3 R");

        Assert.Equal(1, review.Primaries);
        Assert.Equal(["00"], review.Tumours.Select(t => t.Sequence));
        Assert.Empty(review.Pairs);
    }

    [Fact]
    public void A_patient_without_tumours_has_no_primaries() => Assert.Equal(0, Review().Primaries);

    /// <summary>Breast, its recurrence within five years, a colon tumour before both, and a meningioma.</summary>
    [Fact]
    public void Tumours_are_numbered_by_date_and_recurrences_keep_the_number()
    {
        var review = Review("20180301 C504 8500/3 R", "20190401 C504 8500/3 R", "20150101 C187 8140/3 -", "20190601 C700 9530/0 R");

        Assert.Equal(3, review.Primaries);
        Assert.Equal([2, 2, 1, 3], review.Tumours.Select(t => t.Primary));
        Assert.Equal(["02", "02", "01", "60"], review.Tumours.Select(t => t.Sequence));
        Assert.Equal(6, review.Pairs.Count);
    }

    [Fact]
    public void An_open_question_leaves_the_number_open()
    {
        var review = Review("2018 C504 8500/2 R", "2018 C504 8500/3 R");

        Assert.Null(review.Primaries);
        Assert.Equal((1, 2), (review.Least, review.Most));
        Assert.Equal(["01", "02"], review.Tumours.Select(t => t.Sequence));
    }

    /// <summary>Prostate adenocarcinomas are one primary however many there are.</summary>
    [Fact]
    public void The_number_does_not_depend_on_the_order_of_the_list()
    {
        string[] tumours = ["20230301 C619 8140/3 -", "20231001 C619 8140/3 -", "20240901 C679 8120/3 -", "20250901 C445 8720/3 L"];

        var (forward, backward) = (Review(tumours), Review([.. tumours.Reverse()]));

        Assert.Equal(forward.Primaries, backward.Primaries);
        Assert.Equal(forward.Tumours, backward.Tumours.Reverse());
    }

    static PatientReview Review(params string[] tumours) => PatientPrimaries.Review(Packs.Rules, [.. tumours.Select(Written.Tumour)]);
}
