package secured;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Who may come in, and by which way: one chain for each. Whatever Spring Security does by itself is left as it is. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class Security {
    @Bean
    UserDetailsService members(Rows rows) {
        return name -> rows.first("SELECT password, role FROM member WHERE name = ?", name)
                .map(row -> User.withUsername(name)
                        .password(row.get(0))
                        .roles(row.get(1))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /** What tests ask beside the pages. */
    @Bean
    @Order(1)
    SecurityFilterChain control(HttpSecurity http) throws Exception {
        return http.securityMatcher("/control/**")
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain basic(HttpSecurity http) throws Exception {
        return http.securityMatcher("/basic/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/basic/members/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain bearer(HttpSecurity http, Rows rows) throws Exception {
        return http.securityMatcher("/bearer/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(rows), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/bearer/members/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Behind a proxy whose headers Spring believes, with pages for this machine's own operators. */
    @Bean
    @Order(4)
    SecurityFilterChain forwarded(HttpSecurity http) throws Exception {
        return http.securityMatcher("/forwarded/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/forwarded/local/**")
                        .access(IpAddressAuthorizationManager.hasIpAddress("127.0.0.1"))
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain browser(HttpSecurity http) throws Exception {
        return http.formLogin(Customizer.withDefaults())
                .rememberMe(remember -> remember.key("key of this application"))
                .logout(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/members/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }
}
