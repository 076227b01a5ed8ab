package express.credentials;

import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import express.people.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration an invented organisation has issued two invented certificates, and taken one back. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class CredentialsDemo {

    private static final String TRAINER = "oksana@express.example";
    private static final String HOLDER = "amira@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    CredentialsDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Optional<Person> holder = entrance.look(() -> people.findByEmail(HOLDER));
        entrance.look(() -> people.findByEmail(TRAINER))
                .flatMap(trainer -> viewers.find(trainer.id()))
                .ifPresent(trainer -> Acting.as(trainer, () -> {
                    play.issue(trainer, holder.map(Person::id).orElse(null));
                    return null;
                }));
    }

    /** Issues both, or neither. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Issuing issuing;

        Play(Issuing issuing) {
            this.issuing = issuing;
        }

        @Transactional
        public void issue(Viewer.Person trainer, @Nullable PersonId holder) {
            issuing.issue(award(
                    trainer,
                    holder,
                    "Premiers pas comptables",
                    "Tenir un cahier de recettes et de dépenses, établir un prix, lire une facture.",
                    "Trois soirées suivies en entier et un exercice remis. Cette attestation est inventée, pour la"
                            + " démonstration."));
            CredentialNumber mistaken = issuing.issue(award(
                    trainer,
                    holder,
                    "Vendre au marché",
                    "Préparer un étal, accueillir, calculer la marge d’une journée.",
                    "Une journée suivie en entier. Cette attestation est inventée, pour la démonstration."));
            issuing.revoke(mistaken, Reason.MISTAKE);
        }

        private static Award award(
                Viewer.Person trainer, @Nullable PersonId holder, String title, String description, String criteria) {
            UUID course = UUID.nameUUIDFromBytes(("credentials.demo." + title).getBytes(StandardCharsets.UTF_8));
            return new Award(
                    "credentials.demo." + course,
                    trainer.seats().iterator().next().organisation(),
                    holder,
                    "Amira Haddad",
                    Locale.FRENCH,
                    new Award.Achievement(course, Award.Kind.COURSE, title, description, criteria),
                    null);
        }
    }
}
