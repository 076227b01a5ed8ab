package express.search;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.Settings;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SearchConfigurationTest {

    @Autowired
    Search search;

    @Autowired
    Follower follower;

    @Autowired
    Settings settings;

    @Test
    void keepsTheIndexInTheDataFolder() {
        assertThat(follower.isRunning()).isTrue();
        assertThat(follower.isInMemory()).isFalse();
        assertThat(settings.dataDir().resolve("search")).isDirectory();
    }

    @Test
    void findsNothingOfAKindThatNobodyHas() {
        assertThat(search.find(Inquiry.of("loan", Locale.ENGLISH, "no kind")).total())
                .isZero();
    }
}
