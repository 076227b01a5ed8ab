package express.directory;

import static express.directory.Answerers.Circle.ADMINISTRATORS;
import static express.directory.Answerers.Circle.COORDINATORS;
import static express.directory.Answerers.Circle.EDITORS;
import static express.directory.Answerers.Circle.OPERATORS;
import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.messaging.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AnswerersTest {

    @Autowired
    Answerers answerers;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    private OrganisationId house;
    private NetworkId network;

    @BeforeEach
    void build() {
        house = neighbourhood.house("House of Answers");
        network = neighbourhood.networkOf(house);
    }

    @Test
    void areTheFirstCircleInWhichThereIsSomebody() {
        Viewer.Person ada = world.member("Ada", house, Role.ADMINISTRATOR);
        Viewer.Person karim = world.coordinator("Karim", network);
        assertThat(find(EDITORS, ADMINISTRATORS, COORDINATORS).people())
                .extracting(Recipient::person)
                .containsExactly(ada.id());
        assertThat(find(EDITORS, COORDINATORS, ADMINISTRATORS).people())
                .extracting(Recipient::person)
                .containsExactly(karim.id());
        Viewer.Person edda = world.member("Edda", house, Role.EDITOR);
        assertThat(find(EDITORS, COORDINATORS, ADMINISTRATORS))
                .extracting(Answerers.Found::circle)
                .isEqualTo(EDITORS);
        world.deactivate(edda);
        assertThat(find(EDITORS, COORDINATORS, ADMINISTRATORS).circle()).isEqualTo(COORDINATORS);
    }

    @Test
    void areAtLastThoseWhoOperateTheInstallation() {
        Viewer.Person operator = world.operator();
        assertThat(find(EDITORS, ADMINISTRATORS, COORDINATORS).nobody()).isTrue();
        assertThat(find(EDITORS, ADMINISTRATORS, COORDINATORS, OPERATORS).people())
                .extracting(Recipient::person)
                .contains(operator.id());
    }

    /** As somebody who sees none of them. */
    private Answerers.Found find(Answerers.Circle... order) {
        return Acting.as(Viewer.VISITOR, () -> answerers.of(house, order));
    }
}
