package express.messaging;

import express.base.Settings;
import express.ui.Templates;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.stream.Stream;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server, as text and as HTML. */
final class Mail implements Way {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final Templates templates;
    private final MailSettings from;
    private final Settings settings;

    Mail(JavaMailSender sender, Templates templates, MailSettings from, Settings settings) {
        this.sender = sender;
        this.templates = templates;
        this.from = from;
        this.settings = settings;
    }

    @Override
    public void handOver(Posted letter) {
        try {
            sender.send(message(letter));
        } catch (MailSendException failure) {
            if (Stream.of(failure.getMessageExceptions()).anyMatch(Mail::isForGood)) {
                throw new Refused("there is no such address");
            }
            throw failure;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private MimeMessage message(Posted letter) throws MessagingException, UnsupportedEncodingException {
        Written written = letter.written();
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(from.sender(settings), from.name(), UTF_8));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.address(), letter.recipient(), UTF_8));
        message.setSubject(written.subject(), UTF_8);
        message.setSentDate(Date.from(letter.writtenAt()));
        message.setHeader(
                "Message-ID", "<" + letter.id() + "@" + settings.address().getHost() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", written.lang());
        var parts = new MimeMultipart(
                "alternative",
                part(written.text(), "plain"),
                part(LetterStyle.on(templates.write("messaging/letter", written)), "html"));
        if (written.scheduling() != null) {
            parts.addBodyPart(calendar(written.scheduling()));
        }
        message.setContent(parts);
        return message;
    }

    /** The last of the alternatives, which those take that know calendars. */
    private static MimeBodyPart calendar(Scheduling scheduling) throws MessagingException {
        String type = "text/calendar; charset=UTF-8; method=" + scheduling.method() + "; component=VEVENT";
        byte[] bytes = scheduling.calendar().getBytes(StandardCharsets.UTF_8);
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** The server knows the address not to exist. What it refuses for now only it counts as not yet sent. */
    private static boolean isForGood(Throwable failure) {
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
