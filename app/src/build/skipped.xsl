<?xml version="1.0" encoding="UTF-8"?>
<!-- Of a report of Surefire's, one line for each test that was skipped: its name and why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:for-each select="//testcase[skipped]">
      <xsl:value-of select="concat(@classname, '.', @name, ': ')"/>
      <xsl:choose>
        <xsl:when test="string(skipped/@message)">
          <xsl:value-of select="normalize-space(skipped/@message)"/>
        </xsl:when>
        <!-- Newer ones have the exception there, its message in the first line. -->
        <xsl:when test="contains(string(skipped), ': ')">
          <xsl:variable name="first" select="substring-before(concat(skipped, '&#10;'), '&#10;')"/>
          <xsl:variable name="failed" select="'Assumption failed: '"/>
          <xsl:choose>
            <xsl:when test="contains($first, $failed)">
              <xsl:value-of select="normalize-space(substring-after($first, $failed))"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="normalize-space(substring-after($first, ': '))"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:when>
        <xsl:otherwise>no reason given</xsl:otherwise>
      </xsl:choose>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
