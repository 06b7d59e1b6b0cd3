namespace PrivacyRequests.Deadlines;

/// <summary>A date outside the holiday tables was asked for. No guess is made (reference R2.21): extend the tables.</summary>
public sealed class HolidayYearNotLoadedException(int year, int first, int last)
    : Exception($"Holidays are loaded for {first} to {last}, not for {year}.")
{
    public int Year { get; } = year;
}
