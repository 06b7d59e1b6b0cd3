using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrivacyRequests.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class OrderedTextByBytes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Reference",
                table: "RemovedRecords",
                type: "nvarchar(19)",
                maxLength: 19,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(19)",
                oldMaxLength: 19);

            migrationBuilder.AlterColumn<string>(
                name: "MessageId",
                table: "Letters",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Reference",
                table: "RemovedRecords",
                type: "nvarchar(19)",
                maxLength: 19,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(19)",
                oldMaxLength: 19,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "MessageId",
                table: "Letters",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120,
                oldCollation: "Latin1_General_BIN2");
        }
    }
}
