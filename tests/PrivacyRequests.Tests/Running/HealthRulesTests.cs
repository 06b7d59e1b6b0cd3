using PrivacyRequests.Office;

namespace PrivacyRequests.Tests.Running;

/// <summary>From which facts on something is to be looked at, or wrong.</summary>
public sealed class HealthRulesTests
{
    private static readonly DateTime Now = new(2026, 1, 5, 20, 0, 0, DateTimeKind.Utc);
    private static readonly HealthSettings Limits = new();

    private static readonly MailFacts QuietMail = new(Now.AddMinutes(-5), null, Stuck: false, 0, null, Unsorted: false, 0, null, PutOff: false);

    private static readonly OfficeFacts Quiet = new(QuietMail, new Dictionary<string, DateTime> { ["ran:outbox"] = Now.AddSeconds(-30) }, Now.AddHours(-5), new(0, 0, 0, 0, null));

    private static readonly HealthFacts Well = new(Now, TimeSpan.FromMilliseconds(2), 10L << 30, TimeSpan.Zero, JobsRunHere: true, Now.AddDays(-1), [("outbox", TimeSpan.FromSeconds(5))], Quiet);

    private static HealthFigure Of(HealthName name, HealthFacts facts, HealthSettings? limits = null) => HealthRules.Of(facts, limits ?? Limits).Single(f => f.Name == name);

    private static HealthFacts WithMail(Func<MailFacts, MailFacts> change) => Well with { Office = Quiet with { Mail = change(QuietMail) } };

    private static HealthFacts WithMark(string name, DateTime at) => Well with { Office = Quiet with { Marks = new Dictionary<string, DateTime>(Quiet.Marks) { [name] = at } } };

    [Fact]
    public void An_office_where_nothing_is_wrong_is_well_in_every_figure()
    {
        var figures = HealthRules.Of(Well, Limits);

        Assert.Equal(Enum.GetValues<HealthName>(), figures.Select(f => f.Name).Order());
        Assert.All(figures, f => Assert.Equal(HealthState.Well, f.State));
    }

    [Fact]
    public void Every_reason_has_its_sentence()
    {
        var words = Words.In("en");

        Assert.All(Enum.GetValues<HealthReason>(), r => Assert.NotEqual("", new HealthFigure(HealthName.Mail, HealthState.Well, r, Now, 1, "outbox").Sentence(words, TimeZoneInfo.Utc)));
    }

    [Fact]
    public void Without_its_database_an_office_knows_no_more_than_disk_and_that()
    {
        var figures = HealthRules.Of(Well with { DatabaseTook = null, Office = null }, Limits);

        Assert.Equal(HealthName.Database, Assert.Single(figures, f => f.State == HealthState.Bad).Name);
        Assert.Equal(5, figures.Count(f => f.Reason == HealthReason.NotKnown));
    }

    [Theory]
    [InlineData(199, HealthState.Bad)]
    [InlineData(200, HealthState.Well)]
    public void A_disk_without_room_for_a_day_is_wrong(int megabytes, HealthState state) => Assert.Equal(state, Of(HealthName.Disk, Well with { DiskFree = megabytes * 1024L * 1024 }).State);

    [Theory]
    [InlineData(15, HealthState.Well)]
    [InlineData(16, HealthState.Bad)]
    public void A_mail_server_may_be_away_for_a_quarter_of_an_hour(int minutes, HealthState state) =>
        Assert.Equal((state, HealthReason.MailAway), (Of(HealthName.Mail, WithMail(m => m with { AwaySince = Now.AddMinutes(-minutes) })).State, Of(HealthName.Mail, WithMail(m => m with { AwaySince = Now.AddMinutes(-minutes) })).Reason));

    [Fact]
    public void A_letter_that_is_due_and_stays_is_wrong() => Assert.Equal((HealthState.Bad, HealthReason.MailStuck), Look(HealthName.Mail, WithMail(m => m with { Stuck = true })));

    [Fact]
    public void A_server_that_puts_off_everybody_is_to_be_looked_at() => Assert.Equal((HealthState.Watch, HealthReason.MailPutOff), Look(HealthName.Mail, WithMail(m => m with { PutOff = true })));

    [Fact]
    public void A_letter_that_nobody_posts_for_three_days_is_to_be_looked_at()
    {
        Assert.Equal(HealthState.Well, Of(HealthName.Letters, WithMail(m => m with { NotOut = 1, OldestNotOut = Now.AddDays(-3) })).State);
        Assert.Equal(HealthState.Watch, Of(HealthName.Letters, WithMail(m => m with { NotOut = 1, OldestNotOut = Now.AddDays(-3).AddMinutes(-1) })).State);
    }

    [Fact]
    public void A_clock_that_is_off_in_either_way_is_to_be_looked_at()
    {
        Assert.Equal((HealthState.Watch, HealthReason.ClockOff), Look(HealthName.Clock, Well with { Drift = TimeSpan.FromHours(1) }));
        Assert.Equal((HealthState.Watch, HealthReason.ClockOff), Look(HealthName.Clock, Well with { Drift = TimeSpan.FromHours(-1) }));
        Assert.Equal((HealthState.Well, HealthReason.ClockRight), Look(HealthName.Clock, Well with { Drift = TimeSpan.FromMinutes(2) }));
        Assert.Equal((HealthState.Well, HealthReason.ClockNotCompared), Look(HealthName.Clock, Well with { Drift = null }));
    }

    [Fact]
    public void What_another_instance_wrote_down_and_has_not_come_yet_shows_a_clock_that_was_set_back()
    {
        var figure = Of(HealthName.Clock, WithMark("ran:outbox", Now.AddHours(1)) with { Drift = null });

        Assert.Equal((HealthState.Watch, -3600), (figure.State, figure.Number));
    }

    [Fact]
    public void A_job_that_does_not_come_round_or_fails_again_and_again_is_named()
    {
        var late = Of(HealthName.Jobs, WithMark("ran:outbox", Now.AddMinutes(-11)));
        var fails = Of(HealthName.Jobs, WithMark("fails:outbox", Now.AddMinutes(-16)));

        Assert.Equal((HealthReason.JobLate, "outbox"), (late.Reason, late.Part));
        Assert.Equal((HealthReason.JobFails, Now.AddMinutes(-16)), (fails.Reason, fails.Since));
        Assert.Equal(HealthState.Well, Of(HealthName.Jobs, WithMark("fails:outbox", Now.AddMinutes(-14))).State);
    }

    [Fact]
    public void A_job_that_never_ran_counts_from_the_start_and_not_at_all_where_none_run()
    {
        var never = Well with { Office = Quiet with { Marks = new Dictionary<string, DateTime>() } };

        Assert.Equal(HealthReason.JobLate, Of(HealthName.Jobs, never).Reason);
        Assert.Equal(HealthState.Well, Of(HealthName.Jobs, never with { Up = Now.AddMinutes(-5) }).State);
        Assert.Equal(HealthReason.JobsRest, Of(HealthName.Jobs, never with { JobsRunHere = false }).Reason);
    }

    [Fact]
    public void A_backup_is_missed_after_two_days_and_no_backup_at_once()
    {
        Assert.Equal((HealthState.Watch, HealthReason.BackupNever), Look(HealthName.Backup, Well with { Office = Quiet with { LastBackup = null } }));
        Assert.Equal((HealthState.Watch, HealthReason.BackupOld), Look(HealthName.Backup, Well with { Office = Quiet with { LastBackup = Now.AddDays(-2).AddSeconds(-1) } }));
        Assert.Equal(HealthReason.BackupElsewhere, Of(HealthName.Backup, Well with { Office = Quiet with { LastBackup = null } }, Limits with { BackupAge = TimeSpan.Zero }).Reason);
    }

    private static (HealthState State, HealthReason Reason) Look(HealthName name, HealthFacts facts) => (Of(name, facts).State, Of(name, facts).Reason);
}
