package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one outside PostgreSQL: whoever is at one of them loses nothing when it is killed. */
@OwnApplication
class TwoNodesTrial {

    private static EmbeddedPostgres outside;
    private static Running one;
    private static Running other;

    @BeforeAll
    static void start() throws IOException {
        outside = EmbeddedPostgres.start(Running.outsideDemo("outside"));
        one = Running.start("one", settings(outside.access()));
        other = Running.start("other", settings(outside.access()));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        outside.close();
    }

    private static String[] settings(DatabaseAccess access) {
        return new String[] {
            "--express.demo=true",
            "--express.database.url=" + access.url(),
            "--express.database.user=" + access.user(),
            "--express.database.password=" + access.password(),
            "--express.database.owner-user=" + access.ownerUser(),
            "--express.database.owner-password=" + access.ownerPassword()
        };
    }

    @Test
    void keepSomebodySignedInWhenOneIsKilled() throws IOException, InterruptedException {
        var somebody = new Client(one.address());
        somebody.signInAs("Jonas");
        assertThat(somebody.get("/account").statusCode()).isEqualTo(200);

        one.process().destroyForcibly().waitFor();
        somebody.moveTo(other.address());

        assertThat(somebody.get("/account").statusCode()).isEqualTo(200);
        assertThat(somebody.page("/account").select("#name").val()).contains("Jonas");
    }
}
