package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A demonstration shows reviews of practices that could be reviewed. */
@ModuleTest
class DemoDraftTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Drafts drafts;

    @Autowired
    PartSaving saving;

    @Autowired
    Evidence evidence;

    @Test
    void lacksNothing(@Autowired Entrance entrance, @Autowired People people, @Autowired Viewers viewers) {
        OrganisationId house = desk.house();
        Viewer nadia = world.member("Nadia", house, Role.EDITOR);
        var demo = new WritingDemo(drafts, saving, evidence, entrance, people, viewers);
        for (DemoDraft invented : DemoDraft.values()) {
            Acting.as(nadia, () -> {
                demo.write(nadia, invented);
                Manuscripts.Whole whole = manuscripts.get(nadia, invented.id());
                assertThat(whole.lacks()).isEmpty();
                assertThat(whole.sheet().orElseThrow().figures()).hasSize(1);
                assertThat(whole.title()).isEqualTo(invented.title());
                assertThat(DemoPicture.of(invented)).hasSizeGreaterThan(1000);
                return null;
            });
        }
    }
}
