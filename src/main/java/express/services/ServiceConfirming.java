package express.services;

import express.base.OrganisationId;
import express.database.Acting;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Tokens;
import express.services.ServiceAsking.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks those who answer for a service whether it is still true, and takes their answer from whoever has the letter. */
@Component
class ServiceConfirming {

    /** More than anybody answers in one sitting; the others come with the next round. */
    private static final int MOST = 50;

    /** So long before its term a service is asked about if its people are written to anyway. */
    private static final Duration SOON = Duration.ofDays(14);

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

    /**
     * Takes the steps that are due for what an organisation does: asks, reminds once, or waits. Its people get one letter
     * about all of it, and what falls due soon is asked about along with what is due.
     */
    void look(OrganisationId house, int months) {
        transaction.executeWithoutResult(status -> {
            List<Due> due = due(house, months, time.instant());
            if (due.isEmpty()) {
                return;
            }
            Set<ServiceId> now = due.stream().map(it -> it.service().id()).collect(Collectors.toSet());
            List<StillTrueLetter.Question> questions = Stream.concat(
                            due.stream(),
                            due(house, months, time.instant().plus(SOON)).stream()
                                    .filter(it -> !it.again()
                                            && !now.contains(it.service().id())))
                    .limit(MOST)
                    .map(this::ask)
                    .toList();
            letters.send(letters.to(house), new StillTrueLetter(questions));
        });
    }

    /** A service of which its people are to be asked. */
    private record Due(Service service, boolean again) {}

    /** What was confirmed longest ago first. */
    private List<Due> due(OrganisationId house, int months, Instant when) {
        return services.listGoingOn(List.of(house)).stream()
                .sorted(Comparator.comparing(Service::confirmedAt))
                .flatMap(service -> switch (next(service, months, when)) {
                    case ASK -> Stream.of(new Due(service, false));
                    case REMIND -> Stream.of(new Due(service, true));
                    case WAIT -> Stream.empty();
                })
                .toList();
    }

    private Next next(Service service, int months, Instant when) {
        return ServiceAsking.isDue(service.confirmedAt(), months, when)
                ? ServiceAsking.next(askings.find(service.id()).orElse(null), service.confirmedAt(), months, when)
                : Next.WAIT;
    }

    private StillTrueLetter.Question ask(Due due) {
        Service service = due.service();
        if (due.again()) {
            askings.reminded(service.id());
        } else {
            askings.begin(service.id());
        }
        String secret = Tokens.secret();
        askings.add(service.id(), secret);
        return new StillTrueLetter.Question(service.name(), service.confirmedAt(), due.again(), secret);
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
