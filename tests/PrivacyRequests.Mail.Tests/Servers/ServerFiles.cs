namespace PrivacyRequests.Mail.Tests.Servers;

/// <summary>The configuration of the two servers.</summary>
internal static class ServerFiles
{
    /// <summary>The mailboxes of example.org; whoever is not here is refused with 550 5.1.1. One for each class of tests that reads mail.</summary>
    public static readonly string[] People = ["privacy", "casey", "idle", "moved", "flagged", "lost", "broken", "renamed", "uids", "twice", "large", "token", "given", "many"];

    public static IEnumerable<(string Name, string Text)> All(MailServers servers, string folder)
    {
        yield return ("users", string.Concat(People.Select(p => $"{p}@example.org:{{PLAIN}}{MailServers.Password}\n")));
        yield return ("mailboxes", string.Concat(People.Select(p => $"{p}@example.org {p}/\n")));
        yield return ("oauth2.conf", $"""
            tokeninfo_url = {servers.Tokens.Address}tokeninfo?access_token=
            introspection_url = {servers.Tokens.Address}tokeninfo?access_token=
            introspection_mode = get
            username_attribute = email
            active_attribute = active
            active_value = true

            """);
        yield return ("dovecot.conf", $$"""
            base_dir = {{folder}}/run
            state_dir = {{folder}}/run
            log_path = {{folder}}/dovecot.log
            protocols = imap
            listen = 127.0.0.1
            ssl = required
            ssl_cert = <{{folder}}/good.pem
            ssl_key = <{{folder}}/good.pem
            mail_location = maildir:{{folder}}/mail/%n
            first_valid_uid = 1
            first_valid_gid = 1
            mail_max_userip_connections = 50
            auth_mechanisms = plain login xoauth2 oauthbearer
            auth_failure_delay = 0
            namespace inbox {
              inbox = yes
            }
            passdb {
              driver = oauth2
              mechanisms = xoauth2 oauthbearer
              args = {{folder}}/oauth2.conf
            }
            passdb {
              driver = passwd-file
              mechanisms = plain login
              args = {{folder}}/users
            }
            userdb {
              driver = static
              args = uid=mail gid=mail home={{folder}}/mail/%n
            }
            service imap-login {
              inet_listener imap {
                port = 0
              }
              inet_listener imaps {
                port = {{servers.ImapPort}}
                ssl = yes
              }
            }
            service anvil {
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            service auth {
              unix_listener {{folder}}/queue/private/auth {
                mode = 0666
              }
            }

            """);
        yield return ("main.cf", $"""
            compatibility_level = 3.6
            queue_directory = {folder}/queue
            data_directory = {folder}/postfix-data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            maillog_file = {folder}/postfix.log
            maillog_file_prefixes = {folder}
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            myhostname = mail.example.org
            mydestination =
            mynetworks =
            virtual_mailbox_domains = example.org
            virtual_mailbox_base = {folder}/mail
            virtual_mailbox_maps = texthash:{folder}/mailboxes
            virtual_minimum_uid = 1
            virtual_uid_maps = static:8
            virtual_gid_maps = static:8
            virtual_mailbox_limit = 0
            mailbox_size_limit = 0
            tls_ssl_options = NO_TICKET
            smtpd_error_sleep_time = 0
            message_size_limit = 209715200
            smtpd_sasl_type = dovecot
            smtpd_sasl_path = private/auth
            smtpd_sasl_auth_enable = yes
            smtpd_tls_auth_only = yes
            smtpd_tls_security_level = encrypt
            smtpd_tls_chain_files = {folder}/good.pem
            smtpd_relay_restrictions = permit_sasl_authenticated, reject
            smtpd_recipient_restrictions = reject_unlisted_recipient

            """);
        yield return ("master.cf", $"""
            127.0.0.1:{servers.StartTlsPort} inet n - n - - smtpd
            127.0.0.1:{servers.TlsPort} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
            127.0.0.1:{servers.ExpiredPort} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_tls_chain_files={folder}/expired.pem
            127.0.0.1:{servers.OtherNamePort} inet n - n - - smtpd -o smtpd_tls_chain_files={folder}/other-name.pem
            127.0.0.1:{servers.StrangerPort} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_tls_chain_files={folder}/stranger.pem
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            proxywrite unix - - n - 1 proxymap
            smtp unix - - n - - smtp
            relay unix - - n - - smtp
            error unix - - n - - error
            retry unix - - n - - error
            discard unix - - n - - discard
            local unix - n n - - local
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd

            """);
    }
}
