package express.practices;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

@Configuration(proxyBeanMethods = false)
class PracticesConfiguration {

    /** Whoever has read them before is told that nothing changed instead of being sent them again. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> practicesUnchanged() {
        var filter = new ShallowEtagHeaderFilter();
        // Tomcat compresses nothing that carries a strong one.
        filter.setWriteWeakETag(true);
        var unchanged = new FilterRegistrationBean<>(filter);
        unchanged.addUrlPatterns(PracticeFeed.PATH, PracticeData.PATH, PracticeData.PATH + "/*");
        return unchanged;
    }
}
