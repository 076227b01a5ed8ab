package express.signin;

import express.jobs.Routine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes forms whose sender did not come back in time, soon after. */
@Component
class KeptPostClearing implements Routine {

    private final KeptPosts posts;

    KeptPostClearing(KeptPosts posts) {
        this.posts = posts;
    }

    @Override
    public String name() {
        return KeptPosts.PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        posts.removeExpired();
    }
}
