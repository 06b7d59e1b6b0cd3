using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrivacyRequests.Migrations
{
    /// <summary>SQLite orders text by bytes as it is. The schema has the same name on both databases.</summary>
    public partial class OrderedTextByBytes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
