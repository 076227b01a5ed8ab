package express.invoicing;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Wordless;
import express.interpreting.MonthLines;
import express.jobs.Routine;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import express.tariffs.Scale;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells of new documents, each once. Not while a month is run, so that thousands of letters do not hold it up. */
@Component
class DocumentRound implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRound.class);
    private static final int AT_ONCE = 500;

    private final Backstage backstage;
    private final Documents documents;
    private final Issuers issuers;
    private final Post post;
    private final Readers readers;
    private final InstantSource time;

    DocumentRound(
            Backstage backstage, Documents documents, Issuers issuers, Post post, Readers readers, InstantSource time) {
        this.backstage = backstage;
        this.documents = documents;
        this.issuers = issuers;
        this.post = post;
        this.readers = readers;
        this.time = time;
    }

    @Override
    public String name() {
        return "invoicing-letters";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** One that fails is looked at again, and keeps no other waiting. */
    @Override
    public void run() {
        backstage.look(() -> documents.listUntold(AT_ONCE)).forEach(it -> {
            try {
                tell(it);
            } catch (RuntimeException failure) {
                LOG.error("cannot tell of document {}", it.id(), Wordless.of(failure));
            }
        });
    }

    private void tell(Document of) {
        backstage.run(() -> {
            if (documents.tell(of, time.instant())) {
                String from = issuers.get(of.house(), of.issuer()).name();
                readers.people(of).forEach(to -> post.send(to, new DocumentLetter(of, from, of.path())));
                readers.house(of)
                        .ifPresent(
                                to -> post.send(to, new DocumentLetter(of, from, NotePages.PATH + documents.open(of))));
            }
        });
    }

    /** Whom a document is for. */
    @Component
    record Readers(Addressees addressees, MonthLines months) {

        /** At a client those who keep its accounts; if nobody does, those who administer it. */
        List<Recipient> people(Document of) {
            if (of.scale() == Scale.PAY) {
                return addressees.find(new PersonId(of.party())).stream().toList();
            }
            var client = new OrganisationId(of.party());
            List<Recipient> treasurers = addressees.listIn(client, Role.TREASURER);
            return treasurers.isEmpty() ? addressees.listIn(client, Role.ADMINISTRATOR) : treasurers;
        }

        /** Another house that is paid, as interpreters are, and has no seat here. */
        Optional<Recipient> house(Document of) {
            return of.scale() == Scale.PAY ? months.partner(of.house(), of.party()) : Optional.empty();
        }
    }
}
