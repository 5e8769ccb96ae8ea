package org.scrutin.idp;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the sign-in page says, in a language of the suite's pages. */
enum LoginText {
  EN(
      "Sign in",
      "Who are you?",
      "This is the local identity provider of a demonstration. It asks for no password and must"
          + " never be reachable from another machine.",
      "Agent of a list, by its code in lower case:",
      "There is no such person here.",
      "This sign-in would lead to another machine.",
      "This sign-out would lead to another machine."),
  KM(
      "ចូលប្រើ",
      "តើអ្នកជានរណា?",
      "នេះជាអ្នកផ្ដល់អត្តសញ្ញាណក្នុងម៉ាស៊ីននេះ សម្រាប់ការបង្ហាញ។ វាមិនសុំពាក្យសម្ងាត់ទេ"
          + " ហើយមិនត្រូវឲ្យម៉ាស៊ីនផ្សេងចូលដល់ឡើយ។",
      "ភ្នាក់ងារបញ្ជី តាមលេខកូដជាអក្សរតូច៖",
      "គ្មានមនុស្សនេះនៅទីនេះទេ។",
      "ការចូលប្រើនេះនឹងនាំទៅម៉ាស៊ីនផ្សេង។",
      "ការចាកចេញនេះនឹងនាំទៅម៉ាស៊ីនផ្សេង។");

  final String signIn;
  final String question;
  final String notice;
  final String agent;
  final String unknown;
  final String signInElsewhere;
  final String signOutElsewhere;

  LoginText(
      String signIn,
      String question,
      String notice,
      String agent,
      String unknown,
      String signInElsewhere,
      String signOutElsewhere) {
    this.signIn = signIn;
    this.question = question;
    this.notice = notice;
    this.agent = agent;
    this.unknown = unknown;
    this.signInElsewhere = signInElsewhere;
    this.signOutElsewhere = signOutElsewhere;
  }

  /** BCP 47 code. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The first of those asked for that there is, else English.
   *
   * @param locales codes between spaces, the best one first (OpenID Connect Core, section 3.1.2.1)
   */
  static LoginText of(@Nullable String locales) {
    for (String asked : locales == null ? new String[0] : locales.split(" ")) {
      String language = Locale.forLanguageTag(asked).getLanguage();
      for (LoginText text : values()) {
        if (text.code().equals(language)) {
          return text;
        }
      }
    }
    return EN;
  }
}
