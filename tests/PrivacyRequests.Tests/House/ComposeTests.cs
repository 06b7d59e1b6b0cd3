using YamlDotNet.RepresentationModel;

namespace PrivacyRequests.Tests.House;

/// <summary>The compose files, parsed: true without an engine at hand.</summary>
public sealed class ComposeTests
{
    private const string Caddyfile = "src/PrivacyRequests.Web/Caddyfile";
    private const string WithSqlite = "src/PrivacyRequests.Web/docker-compose.sqlite.yml";

    private readonly ComposeFile compose = new("docker-compose.yml");
    private readonly ComposeFile sqlite = new(WithSqlite);

    private static List<string> Proxy { get; } = [.. Tree.Lines(Caddyfile).Select(l => l.Trim())];

    private static string Running => Tree.Text("docs/running.md");

    [Fact]
    public void There_are_the_app_its_database_a_proxy_and_for_a_trial_a_mail_catcher()
    {
        Assert.Equal(["app", "db", "proxy", "mail"], compose.Services);
        Assert.Equal(["mail"], compose.Services.Where(s => compose.At("services", s, "profiles") is not null));
        Assert.Equal(["trial"], compose.List("services", "mail", "profiles"));
    }

    [Fact]
    public void The_app_is_built_from_the_Dockerfile_that_exists()
    {
        Assert.Equal(ContainerTests.Dockerfile, compose.Word("services", "app", "build", "dockerfile"));
        Assert.Equal(".", compose.Word("services", "app", "build", "context"));
        Assert.True(Tree.Has(ContainerTests.Dockerfile));
    }

    [Fact]
    public void Any_number_of_apps_may_run_because_none_has_a_name_or_a_port_of_the_host()
    {
        Assert.Null(compose.At("services", "app", "ports"));
        Assert.DoesNotContain(compose.Services, s => compose.At("services", s, "container_name") is not null);
        Assert.Contains("docker compose up -d --scale app=3", Running, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_proxy_is_reached_from_elsewhere_and_the_database_only_from_the_app()
    {
        Assert.Equal(["proxy", "mail"], compose.Services.Where(s => compose.List("services", s, "ports").Count > 0));
        Assert.All(compose.List("services", "mail", "ports"), p => Assert.StartsWith("127.0.0.1:", p, StringComparison.Ordinal));
        Assert.Equal("true", compose.Word("networks", "inside", "internal"));
        Assert.Equal(["inside"], compose.List("services", "db", "networks"));
        Assert.Equal(["app", "db"], compose.Services.Where(s => compose.List("services", s, "networks").Contains("inside")));
    }

    [Fact]
    public void The_proxy_leads_to_the_port_that_the_image_opens()
    {
        var port = Tree.Lines(ContainerTests.Dockerfile).Single(l => l.StartsWith("EXPOSE ", StringComparison.Ordinal))["EXPOSE ".Length..];

        Assert.Equal([port], compose.List("services", "app", "expose"));
        Assert.Contains("name app", Proxy);
        Assert.Contains($"port {port}", Proxy);
        Assert.Contains($"./{Caddyfile}:/etc/caddy/Caddyfile:ro", compose.List("services", "proxy", "volumes"));
        Assert.Equal(Proxy.Count(l => l.EndsWith('{')), Proxy.Count(l => l == "}"));
        Assert.All(["SITE_ADDRESS", "CERTIFICATE"], name => Assert.Contains(name, compose.Environment("proxy").Keys));
        Assert.All(compose.Environment("proxy").Keys, name => Assert.Contains(Proxy, l => l.Contains($"{{${name}}}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Compose_names_the_proxies_that_are_believed()
    {
        Assert.DoesNotContain("FORWARDEDHEADERS_ENABLED", compose.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Proxies__Trusted", compose.Environment("app").Keys);
    }

    /// <summary>Caddy listens on the port of the address, or where that has none on this one: the host's port and the container's are one.</summary>
    [Fact]
    public void The_site_answers_on_whatever_port_its_address_names()
    {
        Assert.Equal(["${HTTP_PORT:-80}:80", "${HTTPS_PORT:-443}:${HTTPS_PORT:-443}"], compose.List("services", "proxy", "ports"));
        Assert.Equal("${HTTPS_PORT:-443}", compose.Environment("proxy")["HTTPS_PORT"]);
        Assert.Equal(["auto_https disable_redirects", "https_port {$HTTPS_PORT}"], Proxy[(Proxy.IndexOf("admin off") + 1)..Proxy.IndexOf("}")]);
        Assert.Equal(["header -Server", "redir {$SITE_ADDRESS}{uri} permanent", "}"], Proxy.Skip(Proxy.IndexOf(":80 {") + 1).Take(3));
        Assert.Contains("`https://privacy.example.org:8443`", Running, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_outside_is_told_by_the_proxy_what_it_is_or_how_back_ups_and_jobs_are()
    {
        var site = Proxy[Proxy.IndexOf("{$SITE_ADDRESS} {")..];

        Assert.Equal(["-Server", "-Via", "}"], site.Skip(site.IndexOf("header {") + 1).Take(3));
        Assert.Contains("respond /health/* 404", site);
        Assert.Contains("docker compose exec app dotnet PrivacyRequests.Web.dll health http://localhost:8080/health/ready", Running, StringComparison.Ordinal);
    }

    [Fact]
    public void The_app_writes_nowhere_but_in_its_volume_in_the_folder_of_back_ups_and_in_memory()
    {
        Assert.Equal("true", compose.Word("services", "app", "read_only"));
        Assert.Equal(["/tmp"], compose.List("services", "app", "tmpfs"));
        Assert.Equal(["data:/data", "${BACKUPS:-./backups}:/backups"], compose.List("services", "app", "volumes"));
        Assert.Equal(("/data", "/backups"), (compose.Environment("app")["DataFolder"], compose.Environment("app")["Backup__Folder"]));
        Assert.Contains("VOLUME /data", Tree.Lines(ContainerTests.Dockerfile));
        Assert.All(["app", "proxy", "mail"], s => Assert.Equal(["ALL", "no-new-privileges:true"], [.. compose.List("services", s, "cap_drop"), .. compose.List("services", s, "security_opt")]));
    }

    [Fact]
    public void No_secret_stands_in_the_file()
    {
        var values = compose.Services.SelectMany(s => compose.Environment(s)).ToList();

        Assert.DoesNotContain(values, v => v.Key.Contains("password", StringComparison.OrdinalIgnoreCase) || v.Value.Contains("password", StringComparison.OrdinalIgnoreCase));
        Assert.All(values.Where(v => v.Key.StartsWith("Keys", StringComparison.Ordinal)), v => Assert.StartsWith("/run/secrets/", v.Value, StringComparison.Ordinal));
        Assert.All(compose.Keys("secrets"), name => Assert.Equal($"${{SECRETS:-./secrets}}/{name}", compose.Word("secrets", name, "file")));
        // What an office puts beside the file never goes into the repository.
        Assert.All(["/*.env", "/secrets/", "/certificates/", "/backups/"], line => Assert.Contains(line, Tree.Lines(".gitignore")));
        Assert.Equal("*", Tree.Lines(".dockerignore")[0]);
    }

    [Fact]
    public void Every_secret_volume_and_network_that_is_named_is_declared_and_used()
    {
        Assert.Equal(compose.Keys("secrets").Order(), Used("secrets").Order());
        Assert.Equal(compose.Keys("networks").Order(), Used("networks").Order());
        Assert.Equal(compose.Keys("volumes").Order(), Used("volumes").Where(v => !v.StartsWith('.') && !v.StartsWith('$')).Select(v => v.Split(':')[0]).Order());

        IEnumerable<string> Used(string what) => compose.Services.SelectMany(s => compose.List("services", s, what)).Distinct();
    }

    [Fact]
    public void Every_path_of_the_tree_that_is_mounted_is_there()
    {
        var mounted = compose.Services.SelectMany(s => compose.List("services", s, "volumes")).Where(v => v.StartsWith("./", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(mounted);
        Assert.All(mounted, v => Assert.True(Tree.Has(v.Split(':')[0]), v));
    }

    [Fact]
    public void Every_variable_is_explained()
    {
        var variables = compose.Variables.Concat(sqlite.Variables).ToList();

        Assert.NotEmpty(variables);
        Assert.All(variables, name => Assert.Contains($"| `{name}`", Running, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_of_the_app_is_explained()
    {
        var settings = compose.Environment("app").Keys.Select(k => k.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, name => Assert.Contains($"| `{name}`", Running, StringComparison.Ordinal));
    }

    /// <summary>Settings reach the app as the framework reads the environment, so that none needs a line in the file.</summary>
    [Fact]
    public void Any_other_setting_comes_from_a_file_of_the_office()
    {
        Assert.Equal(["office.env"], compose.List("services", "app", "env_file"));
        Assert.Contains("target: ConnectionStrings__SqlServer", compose.Text, StringComparison.Ordinal);
        Assert.Equal("/run/secrets", compose.Environment("app")["SettingsFolder"]);
    }

    /// <summary>Who follows the document word for word has a site that starts.</summary>
    [Fact]
    public void What_the_app_does_not_start_without_is_written_down_before_the_first_command()
    {
        var lines = Tree.Lines("docs/running.md").ToList();
        var up = lines.IndexOf("docker compose up --build -d");

        // In its short form: a file that is missing ends the command.
        Assert.All((YamlSequenceNode)compose.At("services", "app", "env_file")!, file => Assert.IsType<YamlScalarNode>(file));
        Assert.InRange(lines.IndexOf("Mail__Transport=MailKit"), 0, up);
        Assert.InRange(lines.IndexOf("cat > office.env <<'END'"), 0, up);
        Assert.InRange(lines.IndexOf("mkdir -m 700 backups && sudo chown 1654 backups"), 0, up);
        Assert.All(["backups", "certificates/site.crt"], own => Assert.Contains(lines, l => l.StartsWith($"| `{own}`", StringComparison.Ordinal)));
        Assert.Contains("docker compose exec app dotnet PrivacyRequests.Web.dll backup /backups/by-hand.backup", lines);
    }

    [Fact]
    public void An_office_without_SQL_Server_puts_one_file_on_top()
    {
        Assert.Equal(["app", "db"], sqlite.Services);
        Assert.Equal("Sqlite", sqlite.Environment("app")["Storage__Provider"]);
        Assert.Equal(("!reset", "!override"), (sqlite.At("services", "app", "depends_on")!.Tag.Value, sqlite.At("services", "app", "secrets")!.Tag.Value));
        Assert.Equal(["master-key"], sqlite.List("services", "app", "secrets"));
        Assert.Equal(["never"], sqlite.List("services", "db", "profiles"));
        Assert.Contains($"COMPOSE_FILE=docker-compose.yml:{WithSqlite}", Running, StringComparison.Ordinal);
    }
}
