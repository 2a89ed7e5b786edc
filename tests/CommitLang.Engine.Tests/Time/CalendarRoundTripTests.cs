using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tests.Time;

public sealed class CalendarRoundTripTests
{
    [Fact]
    public void Every_day_of_four_centuries_has_one_number_and_the_numbers_run_without_a_gap()
    {
        int day = Calendar.DayOf(1800, 1, 1);
        for (int year = 1800; year < 2200; year++)
        {
            for (int month = 1; month <= 12; month++)
            {
                for (int date = 1; date <= Calendar.DaysInMonth(year, month); date++, day++)
                {
                    Assert.Equal(day, Calendar.DayOf(year, month, date));
                    Assert.Equal((year, month, date), Calendar.DateOf(day));
                }
            }
        }
    }

    [Fact]
    public void A_month_after_the_last_of_January_is_the_last_of_February() =>
        Assert.Equal("2024-02-29", Calendar.Format(Calendar.AddMonths(Calendar.DayOf(2024, 1, 31), 1)));
}
