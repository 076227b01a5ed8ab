package express.permits;

import express.translation.Vouched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said of rules has to be confirmed in each language. */
@Configuration(proxyBeanMethods = false)
class PermitsWords {

    @Bean
    static Vouched permitsVouched() {
        return Vouched.of("permits.");
    }
}
