package express.assembly;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import express.people.Viewers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In a demonstration the invented interpreters own their house: they learnt, decided something, and vote on something else. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class AssemblyDemo {

    private static final String HOUSE = "tolkkollektivet-bryggan";
    private static final String KEEPER = "dawit@express.example";
    private static final int TRAINEES = 4;
    private static final int LEARNT = 12;

    private final Organisations organisations;
    private final Members members;
    private final Assembly.Books books;
    private final Assembly assembly;
    private final Backstage backstage;
    private final Company company;

    AssemblyDemo(
            Organisations organisations,
            Members members,
            Assembly.Books books,
            Assembly assembly,
            Backstage backstage,
            Company company) {
        this.organisations = organisations;
        this.members = members;
        this.books = books;
        this.assembly = assembly;
        this.backstage = backstage;
        this.company = company;
    }

    /** Those who interpret for the invented house. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Company(Entrance entrance, People people, Memberships memberships, Viewers viewers) {

        Optional<Viewer.Person> keeper() {
            return entrance.look(() -> people.findByEmail(KEEPER))
                    .map(Person::id)
                    .flatMap(viewers::find);
        }

        List<PersonId> interpreters(OrganisationId house) {
            return entrance.look(() -> memberships.list(house)).stream()
                    .filter(it -> it.roles().contains(Role.INTERPRETER))
                    .map(it -> it.id())
                    .toList();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Optional<OrganisationId> house = organisations.find(HOUSE).map(Organisation::id);
        house.filter(it -> assembly.members(it).isEmpty())
                .ifPresent(it -> company.keeper().ifPresent(keeper -> fill(it, keeper)));
    }

    private void fill(OrganisationId house, Viewer.Person keeper) {
        List<PersonId> people = company.interpreters(house);
        LocalDate today = assembly.today();
        int number = 0;
        for (PersonId person : people) {
            boolean learns = number >= people.size() - TRAINEES;
            LocalDate since = today.minusMonths(learns ? 3 : 20).minusDays(number);
            var kind = learns ? Member.Kind.TRAINEE : Member.Kind.MEMBER;
            backstage.run(() -> members.enter(new Member(house, person, kind, since, null)));
            if (number < LEARNT || learns) {
                learn(house, person, today.minusDays(20L + number), learns);
            }
            number++;
        }
        List<PersonId> electors = people.subList(0, Math.max(0, people.size() - TRAINEES));
        Decision over = decide(house, keeper, electors);
        sit(house, electors, over);
    }

    private void learn(OrganisationId house, PersonId person, LocalDate day, boolean learns) {
        note(house, person, Training.Kind.COURSE, "Terminology of social services", "7.5", day.minusDays(30));
        note(
                house,
                person,
                learns ? Training.Kind.PRACTICE : Training.Kind.SUPERVISION,
                learns ? "Beside a member at a school" : "Supervision in a group",
                learns ? "3" : "1.5",
                day);
    }

    private void note(
            OrganisationId house, PersonId person, Training.Kind kind, String what, String hours, LocalDate day) {
        backstage.run(
                () -> members.note(new Training(house, Ids.next(), person, kind, what, new BigDecimal(hours), day)));
    }

    private Decision decide(OrganisationId house, Viewer.Person keeper, List<PersonId> electors) {
        Instant now = assembly.now();
        Decision over = put(
                house,
                keeper,
                "Members see each other’s hours",
                Openness.HOURS,
                now.minus(Duration.ofDays(30)),
                morning(assembly.today().minusDays(15)));
        int number = 0;
        for (PersonId elector : electors) {
            Choice choice = number % 7 == 0 ? Choice.NO : number % 9 == 0 ? Choice.ABSTAIN : Choice.YES;
            Instant at = now.minus(Duration.ofDays(20)).plus(Duration.ofHours(number));
            if (number % 5 != 4) {
                backstage.run(() -> books.decisions().vote(over, elector, choice, at));
            }
            number++;
        }
        put(
                house,
                keeper,
                "A course in interpreting for health care, paid by the house",
                null,
                now.minus(Duration.ofDays(2)),
                morning(assembly.today().plusDays(13)));
        LocalDate last = assembly.today().minusDays(16);
        backstage.run(() -> books.decisions().count(over, books.members().count(over, last), assembly.now()));
        return over;
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** On the evening on which the vote was over. */
    private void sit(OrganisationId house, List<PersonId> electors, Decision over) {
        var sitting = new Sitting(
                house, Ids.next(), over.until().minus(Duration.ofHours(6)), "Hamngatan 3, Ljusvik", null, null);
        var hours = new Sitting.Item(
                house,
                sitting.id(),
                Ids.next(),
                over.title(),
                "Draft of the rule, version of the office",
                over.id(),
                "");
        var course = new Sitting.Item(
                house, sitting.id(), Ids.next(), "What the house learns next", "List of courses", null, "");
        List<PersonId> present =
                electors.stream().limit(electors.size() * 2L / 3).toList();
        backstage.run(() -> {
            books.sittings().call(sitting);
            books.sittings().add(hours);
            books.sittings().add(course);
            books.sittings()
                    .note(
                            sitting,
                            present,
                            Map.of(
                                    hours.id(), "Carried. Hours are shown from next month on.",
                                    course.id(), "Health care first. It is put to a vote of all members."));
            books.sittings().close(sitting, over.until());
        });
    }

    private Decision put(
            OrganisationId house,
            Viewer.Person keeper,
            String title,
            @Nullable Openness shows,
            Instant at,
            Instant until) {
        var decision = new Decision(
                house,
                Ids.next(),
                title,
                "This is an invented decision of a demonstration.",
                shows,
                at,
                keeper.id(),
                until,
                null);
        backstage.run(() -> books.decisions().put(decision));
        return decision;
    }
}
