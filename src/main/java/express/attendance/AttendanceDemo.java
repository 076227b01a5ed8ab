package express.attendance;

import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In a demonstration invented people attended a gathering that is over: most from beginning to end, one only a part, one
 * was there in the house. Those who attended enough have their certificates.
 */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class AttendanceDemo {

    private static final String HOST = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;
    private final Certifying certifying;

    AttendanceDemo(Entrance entrance, People people, Viewers viewers, Play play, Certifying certifying) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
        this.certifying = certifying;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(3)
    void begin() {
        entrance.look(() -> people.findByEmail(HOST))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(host -> Acting.as(host, () -> play.attend(host))
                        .ifPresent(sheet -> sheet.due().forEach(it -> certifying.issue(sheet, it, host.id()))));
    }

    /** What was seen and said then. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Past past;
        private final Hosting hosting;
        private final Reckoning reckoning;
        private final Spells spells;
        private final Backstage backstage;
        private final Saying saying;

        Play(Past past, Hosting hosting, Reckoning reckoning, Spells spells, Backstage backstage, Saying saying) {
            this.past = past;
            this.hosting = hosting;
            this.reckoning = reckoning;
            this.spells = spells;
            this.backstage = backstage;
            this.saying = saying;
        }

        /** Nothing, if it is told already. */
        Optional<Sheet> attend(Viewer host) {
            return past.find(gathering -> hosting.arranges(host, gathering.host()))
                    .map(it -> reckoning.of(it, past.programme(it)))
                    .filter(it -> !it.attendees().isEmpty() && it.present().isEmpty())
                    .map(it -> {
                        it.attendees().stream().skip(1).forEach(one -> see(it, one));
                        saying.write(host, it);
                        return reckoning.of(it.gathering(), it.programme());
                    });
        }

        private void see(Sheet sheet, Attendee it) {
            int place = sheet.attendees().indexOf(it);
            Instant begins = sheet.programme().begins();
            Instant until = place == 2
                    ? begins.plus(Duration.ofMinutes(80))
                    : sheet.programme().ends().minus(Duration.ofMinutes(place));
            var spell = new Spell(it.id(), null, Source.LOBBY, begins.plus(Duration.ofMinutes(2L * place)), until);
            backstage.run(() -> spells.add(sheet.gathering(), spell));
        }
    }

    /** The latest gathering that is over, unless its proof would be gone by now. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Past(Gatherings gatherings, Programmes programmes, InstantSource time) {

        Optional<Gathering> find(Predicate<Gathering> which) {
            return gatherings.listInventedPast().stream()
                    .filter(which)
                    .filter(it -> Book.USUAL
                            .keepUntil(it, ZoneOffset.UTC)
                            .isAfter(LocalDate.ofInstant(time.instant(), ZoneOffset.UTC)))
                    .findFirst();
        }

        Programme programme(Gathering gathering) {
            return programmes.get(gathering);
        }
    }

    /** What its host decided, and who was there in the house. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Saying {

        private final Books books;
        private final Corrections corrections;

        Saying(Books books, Corrections corrections) {
            this.books = books;
            this.corrections = corrections;
        }

        void write(Viewer host, Sheet sheet) {
            books.put(
                    sheet.gathering(),
                    new Book(
                            75,
                            Book.LONG_AUDIT,
                            "Reconnaître ce qui manque à un réseau local, et le dire en besoins et en offres.",
                            "Karim Benali, coordination du réseau"));
            Attendee first = sheet.attendees().getFirst();
            corrections.mark(host, sheet.gathering(), first.id(), sheet.days().getFirst(), true);
        }
    }
}
