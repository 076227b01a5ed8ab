package express.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reaches the rows of pictures and consents, whatever the code above forgets. */
@ModuleTest
class ExhibitRowsTest {

    @Autowired
    World world;

    @Autowired
    ExhibitDesk desk;

    @Autowired
    PrintedPractices printed;

    @Autowired
    Answers answers;

    @Autowired
    Consents consents;

    @Autowired
    Gallery gallery;

    @Autowired
    ExhibitData data;

    @Autowired
    JdbcClient jdbc;

    private final UUID practice = Ids.next();
    private OrganisationId house;
    private Viewer.Person nadia;
    private UUID picture;
    private String email;
    private String code;

    @BeforeEach
    void show() {
        printed.add(practice);
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        picture = desk.picture(nadia, practice, house, 1);
        email = Ids.next() + "@example.org";
        code = desk.written(nadia, practice, picture, email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exhibit where id", "consent where exhibit_id"})
    void areSeenByTheOrganisationOnly(String rows) {
        assertThat(count(nadia, rows)).isEqualTo(1);
        assertThat(count(world.member("Sami", desk.house(), Role.EDITOR), rows)).isZero();
        assertThat(count(world.operator(), rows)).isZero();
        assertThat(count(Viewer.VISITOR, rows)).isZero();
    }

    @Test
    void letNobodyAgreeInThePlaceOfSomebodyElse() {
        String agree = "update exhibits.consent set state = 'GIVEN', answered_at = now() where exhibit_id = :id";
        assertThat(desk.in(nadia, () -> jdbc.sql(agree).param("id", picture).update()))
                .isZero();
        assertThat(gallery.find(Viewer.VISITOR, picture)).isEmpty();
    }

    @Test
    void areAddedInOnesOwnNameAndForOnesOwnOrganisationOnly() {
        Viewer.Person stranger = world.member("Sami", desk.house(), Role.EDITOR);
        assertThat(refused(() -> desk.picture(stranger, practice, house, 0))).isTrue();
        assertThat(refused(() -> desk.picture(Viewer.VISITOR, practice, house, 0)))
                .isTrue();
    }

    @Test
    void sayNothingOfWhatWasTakenBack() {
        String second = raise();
        answers.agree(code);
        answers.end(second);
        assertThat(desk.in(
                        nadia,
                        () -> jdbc.sql("""
                            select caption || alternative || credit || used_in || coalesce(file_id::text, '')
                            from exhibits.exhibit
                            where id = :id
                            """)
                                .param("id", picture)
                                .query(String.class)
                                .single()))
                .isEmpty();
        assertThat(Acting.as(nadia, () -> consents.list(picture)))
                .hasSize(2)
                .allMatch(consent -> consent.name() == null && consent.address() == null);
    }

    @Test
    void holdNoCodeThatSomebodyCouldUse() {
        assertThat(desk.in(
                        nadia,
                        () -> jdbc.sql("select consent::text from exhibits.consent where exhibit_id = :id")
                                .param("id", picture)
                                .query(String.class)
                                .single()))
                .doesNotContain(code)
                .doesNotContain(Codes.plain(code));
    }

    @Test
    void areGoneOnceOfTwoWhoTakeBackAtOnce() throws Exception {
        String second = raise();
        answers.agree(code);
        long before = gallery.edition();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = IntStream.range(0, 8)
                    .mapToObj(i -> both.submit(() -> answers.end(i % 2 == 0 ? code : second)))
                    .toList();
            for (var end : ends) {
                end.get();
            }
        }
        assertThat(gallery.standing(java.util.List.of(picture))).containsEntry(picture, Standing.GONE);
        assertThat(Acting.as(nadia, () -> consents.list(picture)))
                .filteredOn(consent -> consent.state() == Consent.State.WITHDRAWN)
                .hasSizeLessThanOrEqualTo(2)
                .isNotEmpty();
        assertThat(gallery.edition()).isGreaterThan(before);
    }

    @Test
    void areGivenToWhoeverHasAnAccountAndGoWithIt() {
        Viewer.Person amina = world.newcomer("Amina");
        UUID shown = desk.picture(nadia, practice, house, 1);
        String own = desk.written(nadia, practice, shown, World.emailOf(amina.id()));
        answers.agree(own);
        assertThat(background(() -> data.export(amina.id()))).containsOnlyKeys("shown");
        assertThat(background(() -> data.export(nadia.id()))).containsOnlyKeys("added");
        background(() -> {
            data.erase(amina.id());
            data.erase(nadia.id());
            return Map.of();
        });
        assertThat(background(() -> data.export(amina.id()))).isEmpty();
        assertThat(background(() -> data.export(nadia.id()))).isEmpty();
        assertThat(gallery.standing(java.util.List.of(shown))).containsEntry(shown, Standing.GONE);
    }

    private String raise() {
        picture = desk.picture(nadia, practice, house, 2);
        code = desk.written(nadia, practice, picture, email);
        return desk.signed(nadia, practice, picture);
    }

    private int count(Viewer viewer, String rows) {
        return desk.in(
                viewer,
                () -> jdbc.sql("select count(*) from exhibits." + rows + " = :id")
                        .param("id", picture)
                        .query(Integer.class)
                        .single());
    }

    private static boolean refused(Runnable work) {
        try {
            work.run();
            return false;
        } catch (DataAccessException | express.base.Forbidden refused) {
            return true;
        }
    }

    private Map<String, Object> background(java.util.function.Supplier<Map<String, Object>> work) {
        return desk.in(new Viewer.Background("personal-data"), work);
    }
}
