package secured;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** The pages: controllers, and a language that each visitor chooses by {@code ?lang=} and that the session keeps. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@EnableMethodSecurity
@Import({Notes.class, Greetings.class, Later.class, Vault.class, Cart.class, Carts.class, Links.class, Control.class})
public class Web implements WebMvcConfigurer {
    @Bean
    LocaleResolver localeResolver() {
        return new SessionLocaleResolver();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor byParameter = new LocaleChangeInterceptor();
        byParameter.setParamName("lang");
        registry.addInterceptor(byParameter);
        registry.addInterceptor(new Renders());
    }
}
