package express.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class TranslationConfigurationTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TranslationSettings.class)
    static class Surroundings {

        @Bean
        InstantSource time() {
            return InstantSource.system();
        }
    }

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Surroundings.class, TranslationConfiguration.class);

    @Test
    void offersNothingWhereNoServiceIsSetUp() {
        runner.run(context -> {
            MachineTranslation none = context.getBean(MachineTranslation.class);
            assertThat(none.destination()).isEmpty();
            assertThat(none.offers(Locale.ENGLISH, Locale.FRENCH)).isFalse();
            assertThatThrownBy(() -> none.translate(Locale.ENGLISH, Locale.FRENCH, List.of("one")))
                    .isInstanceOf(TranslationFailed.class);
        });
    }

    @Test
    void saysWhereWordsAreSent() {
        runner.withPropertyValues("express.translation.url=https://translate.example.org/mt")
                .run(context -> assertThat(
                                context.getBean(MachineTranslation.class).destination())
                        .isEqualTo("translate.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://translate.example.org", "translate.example.org", "file:///etc"})
    void startsWithNoAddressThatIsNotOfTheWeb(String url) {
        runner.withPropertyValues("express.translation.url=" + url)
                .run(context -> assertThat(context).hasFailed());
    }
}
