/** The trained model for English. It exports nothing: {@link java.util.ServiceLoader} finds it. */
module org.onrecord.model.en {
  requires static org.jspecify;
  requires org.onrecord.model;

  provides org.onrecord.spi.ModelFiles with
      org.onrecord.model.en.EnglishModel,
      org.onrecord.model.en.FastEnglishModel;
}
