package express.services;

import express.base.OrganisationId;
import express.database.Acting;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks those who answer for a service whether it is still true, and takes their answer from whoever has the letter. */
@Component
class ServiceConfirming {

    private final Services services;
    private final ServiceAskings askings;
    private final ServiceRemarks remarks;
    private final Letters letters;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    ServiceConfirming(
            Services services,
            ServiceAskings askings,
            ServiceRemarks remarks,
            Letters letters,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.services = services;
        this.askings = askings;
        this.remarks = remarks;
        this.letters = letters;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who gets the letters, and how they leave. */
    @Component
    static class Letters {

        private final Answerers answerers;
        private final Post post;

        Letters(Answerers answerers, Post post) {
            this.answerers = answerers;
            this.post = post;
        }

        List<Recipient> to(OrganisationId house) {
            return answerers
                    .of(house, Circle.EDITORS, Circle.ADMINISTRATORS, Circle.COORDINATORS, Circle.OPERATORS)
                    .people();
        }

        void send(List<Recipient> people, StillTrueLetter letter) {
            people.forEach(person -> post.send(person, letter));
        }
    }

    /** Takes the step that is due: asks, reminds once, or waits. Looked at anew, for somebody may have confirmed it. */
    void look(ServiceId id, int months) {
        transaction.executeWithoutResult(status -> {
            Service service = services.get(id);
            ServiceAsking asking = askings.find(id).orElse(null);
            if (service.state() == Service.State.ENDED) {
                return;
            }
            switch (ServiceAsking.next(asking, service.confirmedAt(), months, time.instant())) {
                case ASK -> {
                    askings.begin(id);
                    write(service, false);
                }
                case REMIND -> {
                    askings.reminded(id);
                    write(service, true);
                }
                case WAIT -> {}
            }
        });
    }

    private void write(Service service, boolean again) {
        List<Recipient> people = letters.to(service.organisation());
        String secret = Tokens.secret();
        askings.add(service.id(), secret);
        letters.send(people, new StillTrueLetter(service.name(), service.confirmedAt(), again, secret));
    }

    /** The service about which a letter asked, and whether somebody has answered. */
    record Asked(Service service, boolean answered) {}

    /** What somebody answers. */
    enum Answer {
        TRUE,
        CHANGED,
        CLOSED
    }

    Optional<Asked> find(String secret) {
        return inBackground(() -> look(secret));
    }

    /** Whoever has the letter needs no account; the database knows them as the work that asked. */
    private <T> T inBackground(Supplier<T> work) {
        return Acting.inBackground(ServiceRound.PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    private Optional<Asked> look(String secret) {
        return askings.find(secret).map(asking -> {
            Service service = services.get(asking.about());
            boolean meanwhile = service.confirmedAt().isAfter(asking.askedAt());
            boolean over = service.state() == Service.State.ENDED;
            return new Asked(service, asking.answeredAt() != null || meanwhile || over);
        });
    }

    /**
     * Of several who answer, the first is heard; nothing if the link leads nowhere any more.
     *
     * @param words what has changed; it waits for the people of the organisation
     */
    Optional<Asked> answer(String secret, Answer answer, String words) {
        return inBackground(() -> {
            Optional<Asked> asked = look(secret);
            asked.filter(it -> !it.answered())
                    .map(it -> it.service().id())
                    .filter(askings::answer)
                    .ifPresent(service -> hear(service, answer, words));
            return asked;
        });
    }

    private void hear(ServiceId service, Answer answer, String words) {
        switch (answer) {
            case TRUE -> services.confirm(service);
            case CHANGED -> remarks.add(service, words);
            case CLOSED -> services.end(service);
        }
    }
}
