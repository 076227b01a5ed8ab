package express.services;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.ChainStep;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.services.Service.Intake;
import express.services.Service.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database keeps of services says the same as the services themselves. */
@ModuleTest
class SuppliesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    @Autowired
    Services services;

    @Autowired
    Supplies supplies;

    @Autowired
    Sites sites;

    @Autowired
    ServiceSaving saving;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    private OrganisationId house;
    private Viewer.Person ada;

    @BeforeEach
    void found() {
        house = neighbourhood.house("Anchor");
        ada = world.member("Ada", house, Role.EDITOR);
    }

    @Test
    void countWhatServicesSayOfThemselvesOnAnyDay() {
        var random = new Random(20261127);
        List<Service> made = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Service service = any(random, i);
            made.add(service);
            as(() -> services.add(service));
        }
        for (LocalDate day = TODAY.minusDays(400); day.isBefore(TODAY.plusDays(500)); day = day.plusDays(13)) {
            LocalDate today = day;
            assertThat(supplies.listOf(List.of(house), today)).as("on " + today).hasSize((int)
                    made.stream().filter(it -> it.counts(today)).count());
        }
        assertThat(made.stream().map(it -> it.standing(TODAY)).distinct())
                .as("what was tried")
                .containsExactlyInAnyOrder(Service.Standing.values());
    }

    @Test
    void tellWhatTheyAreFor() {
        as(() -> services.add(
                like(Eligibility.EVERYBODY, State.ACTIVE, List.of(), TODAY, ChainStep.MENTORING, ChainStep.FINANCE)));
        assertThat(supplies.listOf(List.of(house), TODAY)).singleElement().satisfies(supply -> {
            assertThat(List.of(ChainStep.values()).stream().filter(supply::serves))
                    .containsExactly(ChainStep.MENTORING, ChainStep.FINANCE);
            assertThat(List.of(Eligibility.Group.values())).allMatch(supply::welcomes);
            assertThat(supply.languages()).containsExactly("fr", "ar");
            assertThat(supply.places()).isEmpty();
        });
    }

    @Test
    void followEveryWriting() {
        Service service = like(Eligibility.EVERYBODY, State.ACTIVE, List.of(), TODAY, ChainStep.MENTORING);
        Site quay = site("Quay, north", null);
        Site hill = site("Northport", "Hill");
        as(() -> {
            sites.add(quay);
            sites.add(hill);
            saving.add(service, List.of(quay.id(), hill.id()));
        });
        assertThat(supplies.listOf(List.of(house), TODAY).getFirst().places())
                .containsExactlyInAnyOrder("Hill", "Quay north");
        as(() -> services.end(service.id()));
        assertThat(supplies.listOf(List.of(house), TODAY)).isEmpty();
        as(() -> services.takeUp(service.id()));
        assertThat(supplies.listOf(List.of(house), TODAY)).hasSize(1);
        assertThat(supplies.count(TODAY).get(house).at(ChainStep.MENTORING)).isOne();
    }

    @Test
    void countStepsOfAllHousesAsOfEachForItself() {
        OrganisationId other = neighbourhood.house("Buoy");
        var random = new Random(20261127);
        for (int i = 0; i < 40; i++) {
            Service service = any(random, i);
            as(() -> services.add(service));
        }
        as(() -> services.add(
                like(Eligibility.EVERYBODY, State.ACTIVE, List.of(), TODAY, ChainStep.MENTORING, ChainStep.FINANCE)));
        for (LocalDate day = TODAY.minusDays(400); day.isBefore(TODAY.plusDays(500)); day = day.plusDays(50)) {
            StepCounts alone = StepCounts.of(supplies.listOf(List.of(house), day));
            StepCounts beside = supplies.count(day).getOrDefault(house, StepCounts.of(List.of()));
            assertThat(ChainStep.values()).as("on " + day).allMatch(step -> beside.at(step) == alone.at(step));
        }
        assertThat(supplies.count(TODAY)).containsKey(house).doesNotContainKey(other);
    }

    private Site site(String town, @Nullable String district) {
        return new Site(Ids.next(), house, "Desk", null, null, town, district, "BE", null, null, List.of(), List.of());
    }

    private void as(Runnable work) {
        Acting.as(ada, () -> {
            work.run();
            return null;
        });
    }

    private Service any(Random random, int number) {
        List<Intake> intakes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            intakes.add(new Intake(
                    random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(500) - 250), 4, random.nextInt(3)));
        }
        return like(
                Eligibility.EVERYBODY,
                State.values()[number % 5 == 0 ? 1 : number % 7 == 0 ? 2 : 0],
                intakes,
                TODAY.minusDays(random.nextInt(500)),
                ChainStep.values()[number % 6]);
    }

    private Service like(
            Eligibility eligibility, State state, List<Intake> intakes, LocalDate confirmed, ChainStep... steps) {
        Service like = Samples.service(house, "Help " + Ids.next(), steps);
        Instant at = confirmed.atStartOfDay(ZoneOffset.UTC).toInstant().plus(9, ChronoUnit.HOURS);
        return new Service(
                like.id(),
                house,
                like.name(),
                like.language(),
                like.description(),
                like.steps(),
                eligibility,
                List.of(Locale.FRENCH, Locale.of("ar")),
                like.price(),
                like.waitingDays(),
                like.ways(),
                intakes,
                state,
                at,
                at);
    }
}
