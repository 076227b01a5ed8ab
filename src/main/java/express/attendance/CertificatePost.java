package express.attendance;

import express.base.Wordless;
import express.jobs.Routine;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.registration.Participant;
import express.registration.Roll;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes once to everybody who has a new certificate. */
@Component
class CertificatePost implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(CertificatePost.class);
    private static final int AT_ONCE = 200;

    private final Backstage backstage;
    private final Certificates certificates;
    private final Roll roll;
    private final Post post;

    CertificatePost(Backstage backstage, Certificates certificates, Roll roll, Post post) {
        this.backstage = backstage;
        this.certificates = certificates;
        this.roll = roll;
        this.post = post;
    }

    @Override
    public String name() {
        return "attendance-post";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        List<UUID> untold = backstage.look(() -> certificates.listUntold(AT_ONCE));
        for (UUID id : untold) {
            try {
                backstage.run(() -> certificates.tell(id).ifPresent(this::write));
            } catch (RuntimeException failure) {
                LOG.error("cannot tell of certificate {}", id, Wordless.of(failure));
            }
        }
    }

    /** Whoever is not registered any more cannot be reached. */
    private void write(Certificate certificate) {
        roll.find(certificate.participant())
                .ifPresent(it -> post.send(
                        recipient(it),
                        new CertificateLetter(certificate.attested().title(), roll.path(it.id()))));
    }

    private static Recipient recipient(Participant it) {
        return new Recipient(null, it.name(), it.email(), Channel.EMAIL, Locale.forLanguageTag(it.language()));
    }
}
