package express.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.Networks;
import express.exhibits.Exhibits;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class WelcomeDemoTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Networks networks;

    @Autowired
    Fronts fronts;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Insiders insiders;

    @Autowired
    PlatformTransactionManager transactions;

    private Viewer.Person cora;
    private Network network;

    @BeforeEach
    void begin() {
        OrganisationId house = neighbourhood.house("House that shows itself");
        NetworkId id = neighbourhood.networkOf(house);
        Viewer.Person member = world.member("Cora", house, Role.ADMINISTRATOR);
        cora = new Viewer.Person(member.id(), "Cora", false, member.seats(), Set.of(id));
        network = networks.find(id).orElseThrow();
    }

    private void play(Consumer<TransactionStatus> end) {
        var play = new WelcomeDemo.Play(fronts, new DemoPictures(exhibits, insiders));
        Acting.as(
                cora,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    play.publish(cora, network);
                    end.accept(status);
                    return null;
                }));
    }

    private int pictures() {
        return Acting.as(cora, () -> exhibits.list(network.id().value()).size());
    }

    @Test
    void leavesNothingBehindWhenItIsCutOffAndIsWholeAfterwards() {
        play(TransactionStatus::setRollbackOnly);
        assertThat(fronts.getPublished(network.id()).blank()).isTrue();
        assertThat(Acting.as(cora, () -> fronts.get(network.id())).versions()).isEmpty();
        assertThat(pictures()).isZero();
        play(status -> {});
        play(status -> {});
        Publication shown = fronts.getPublished(network.id());
        assertThat(shown.words()).containsOnlyKeys("fr", "ar", "en");
        assertThat(shown.door().spoken()).isNotEmpty();
        assertThat(shown.pictures()).hasSize(2);
        assertThat(pictures()).isEqualTo(2);
        assertThat(WelcomeDemo.Play.class).hasAnnotation(Transactional.class);
    }

    @Test
    void finishesWhatAnEarlierOneHadOnlyWritten() {
        Acting.as(cora, () -> fronts.write(network.id(), "fr", new Front.Words("Déjà écrit", ""), 0));
        play(status -> {});
        assertThat(fronts.getPublished(network.id()).words().get("fr").what()).isEqualTo("Déjà écrit");
    }
}
