package express.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import express.ModuleTest;
import express.base.Ids;
import express.base.Settings;
import express.ui.Templates;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Real letters to a real mail server. */
@ModuleTest
class MailTest {

    private static final UUID ID = Ids.next();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Writing writing;

    @Autowired
    Templates templates;

    @Test
    void arrivesAsTextAndAsHtmlWithAllItsHeaders() throws Exception {
        Written written = writing.write(Sample.recipient("أميرة الحداد", "ar"), Sample.LETTER);

        mail(SERVER.getSmtp().getPort()).handOver(posted("أميرة الحداد", written));

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(headers(received))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Message-ID", "<" + ID + "@express.example.org>",
                        "Date", "Mon, 23 Nov 2026 10:00:00 +0000 (UTC)",
                        "From", "=?UTF-8?Q?R=C3=A9seau?= <office@example.org>",
                        "To", "=?UTF-8?B?2KPZhdmK2LHYqSDYp9mE2K3Yr9in2K8=?= <amira@example.org>",
                        "Subject", "=?UTF-8?B?2YXZg9in2YbZgyDZgdmKINin2YTYr9mI2LHYqQ==?=",
                        "MIME-Version", "1.0",
                        "Auto-Submitted", "auto-generated",
                        "Content-Language", "ar"));
        assertThat(received.getSubject()).isEqualTo("مكانك في الدورة");
        var parts = (MimeMultipart) received.getContent();
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(words(parts, 0)).isEqualTo(written.text());
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(words(parts, 1))
                .isEqualTo(LetterStyle.on(templates.write("messaging/letter", written)))
                .contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void carriesWhatCalendarsTakeIn() throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:لقاء\r\nEND:VCALENDAR\r\n";
        Letter inviting = new Letter() {
            @Override
            public Words subject() {
                return Sample.LETTER.subject();
            }

            @Override
            public Scheduling scheduling() {
                return new Scheduling("REQUEST", calendar);
            }
        };
        Written written = writing.write(Sample.recipient("Amira", "en"), inviting);
        mail(SERVER.getSmtp().getPort()).handOver(posted("Amira", written));
        var parts = (MimeMultipart) SERVER.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(2).getContentType())
                .startsWith("text/calendar")
                .contains("method=REQUEST", "charset=UTF-8");
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(calendar);
    }

    @Test
    void hasTheSameNameWhenItIsHandedOverTwice() throws Exception {
        Written written = writing.write(Sample.recipient("Amira", "en"), Sample.LETTER);
        mail(SERVER.getSmtp().getPort()).handOver(posted("Amira", written));
        mail(SERVER.getSmtp().getPort()).handOver(posted("Amira", written));

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @Test
    void isRefusedForGoodWhereThereIsNoSuchAddress() throws IOException {
        try (var server = new ScriptedSmtp("550 5.1.1 no such amira@example.org")) {
            assertThatThrownBy(() -> mail(server.port()).handOver(sample()))
                    .isInstanceOf(Refused.class)
                    .hasMessageNotContaining("amira");
        }
    }

    @Test
    void isTriedAgainWhereTheServerIsBusyOrTheBoxIsFull() throws IOException {
        for (String answer : new String[] {"451 come back later", "452 4.2.2 the box is full"}) {
            try (var server = new ScriptedSmtp(answer)) {
                assertThatThrownBy(() -> mail(server.port()).handOver(sample())).isInstanceOf(MailSendException.class);
            }
        }
    }

    @Test
    void isTriedAgainWhereNobodyAnswers() throws IOException {
        var server = new ScriptedSmtp("");
        server.close();
        assertThatThrownBy(() -> mail(server.port()).handOver(sample())).isInstanceOf(MailSendException.class);
    }

    private Posted sample() {
        return posted("Amira", writing.write(Sample.recipient("Amira", "en"), Sample.LETTER));
    }

    private Mail mail(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        var settings = new Settings(false, Path.of("data"), URI.create("https://express.example.org"));
        return new Mail(sender, templates, new MailSettings("office@example.org", "Réseau"), settings);
    }

    private static Posted posted(String name, Written written) {
        return new Posted(ID, Channel.EMAIL, name, "amira@example.org", written, NOW, 1, false);
    }

    /** Without those that the server adds and the boundary between the parts, which is new each time. */
    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new TreeMap<>();
        message.getAllHeaders().asIterator().forEachRemaining(it -> headers.put(it.getName(), it.getValue()));
        headers.keySet().removeIf(name -> name.matches("Received|Return-Path|Content-Type"));
        return headers;
    }

    private static String words(MimeMultipart parts, int part) throws MessagingException, IOException {
        return parts.getBodyPart(part).getContent().toString().replace("\r\n", "\n");
    }
}
